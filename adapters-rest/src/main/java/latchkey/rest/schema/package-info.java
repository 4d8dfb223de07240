/** Schemas as documents (RFC 7643 §7), the same for directories and for administrators. */
package latchkey.rest.schema;
