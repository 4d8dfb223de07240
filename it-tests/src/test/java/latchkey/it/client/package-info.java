/**
 * Those who call Latchkey, in the words of a test: a directory, the guarded product, an
 * administrator, and what came back to them.
 */
package latchkey.it.client;
