/** Trees and sets as they stand in one column. */
package latchkey.persistence.jpa.document;
