/** Rows of groups, their listings, and who belongs to them. */
package latchkey.persistence.jpa.group;
