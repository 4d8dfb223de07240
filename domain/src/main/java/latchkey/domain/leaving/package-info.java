/**
 * When many leave at once, which may be a mistake: nobody's leaving waits for an answer to that.
 */
package latchkey.domain.leaving;
