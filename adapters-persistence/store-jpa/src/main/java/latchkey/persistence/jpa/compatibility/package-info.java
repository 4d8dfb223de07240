/** How connections lean on rules, a row for each. */
package latchkey.persistence.jpa.compatibility;
