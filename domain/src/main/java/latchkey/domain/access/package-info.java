/** The answer to "may this person enter?". Derived from a user, never stored. */
package latchkey.domain.access;
