/**
 * What the domain says instead of doing a wish: values that a caller can compare and render. No
 * texts for people and no status codes live here.
 */
package latchkey.domain.refusal;
