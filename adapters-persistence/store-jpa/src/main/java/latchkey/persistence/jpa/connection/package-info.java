/** All that a connection manages, counted and moved as sets. */
package latchkey.persistence.jpa.connection;
