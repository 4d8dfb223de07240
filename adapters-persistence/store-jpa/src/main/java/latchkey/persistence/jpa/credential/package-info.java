/** Rows of credentials, and the look-up by hash. */
package latchkey.persistence.jpa.credential;
