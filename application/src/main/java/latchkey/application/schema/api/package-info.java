/** Wishes about schemas. */
package latchkey.application.schema.api;
