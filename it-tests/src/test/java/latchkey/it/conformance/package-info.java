/**
 * The rules that Latchkey keeps, as data, and which test proves each: a rule without a test fails
 * the build, and {@code target/conformance.md} tells the outcome. The rules themselves are in
 * resources of the same name, one file for each source.
 */
package latchkey.it.conformance;
