/** Schemas that organizations define, from the administrator's call to the directory's. */
package latchkey.it.schema;
