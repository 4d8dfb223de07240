/** Leases of scheduled work. */
package latchkey.persistence.jpa.schedule;
