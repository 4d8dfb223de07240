/** Runs the suites of {@code store-contract} on H2 and PostgreSQL, and what only this store has. */
package latchkey.persistence.jpa;
