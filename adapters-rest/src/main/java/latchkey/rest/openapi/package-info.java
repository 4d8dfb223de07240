/**
 * What the document at {@code /openapi} says beyond what resources say themselves: examples, from
 * one file for each tag, shapes that follow from them, errors and keys, which are the same at all
 * addresses behind one door. And the page on which it can be browsed. Knows no resource.
 */
package latchkey.rest.openapi;
