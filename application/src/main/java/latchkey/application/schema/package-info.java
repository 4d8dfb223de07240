/** Schemas that organizations define for themselves. */
package latchkey.application.schema;
