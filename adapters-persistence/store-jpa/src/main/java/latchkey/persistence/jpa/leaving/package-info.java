/** Who left, read from the record of changes. */
package latchkey.persistence.jpa.leaving;
