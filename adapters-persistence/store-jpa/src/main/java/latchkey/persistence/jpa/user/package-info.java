/** Rows of living users, their indexed values, and their listings. */
package latchkey.persistence.jpa.user;
