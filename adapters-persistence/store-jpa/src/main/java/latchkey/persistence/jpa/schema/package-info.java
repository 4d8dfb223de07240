/**
 * Schemas that organizations define, what is remembered of them, and the values of their
 * attributes: kept, searched, unique.
 */
package latchkey.persistence.jpa.schema;
