/** What access answers are derived from. */
package latchkey.persistence.jpa.access;
