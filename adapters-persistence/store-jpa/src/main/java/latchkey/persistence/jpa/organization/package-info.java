/** Rows of organizations and connections. */
package latchkey.persistence.jpa.organization;
