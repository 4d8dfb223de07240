/** The log as administrators read it, out of the rows of changes and calls. */
package latchkey.persistence.jpa.log;
