/** Rows of deprovisioned users. */
package latchkey.persistence.jpa.tombstone;
