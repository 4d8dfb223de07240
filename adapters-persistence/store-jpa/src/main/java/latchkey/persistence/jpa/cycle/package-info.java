/** Bursts of calls, and how far they are inferred. */
package latchkey.persistence.jpa.cycle;
