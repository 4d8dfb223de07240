/** Rows of administrators and of what all nodes share. */
package latchkey.persistence.jpa.administrator;
