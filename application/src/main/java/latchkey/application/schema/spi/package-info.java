/** What the application asks of the collection of an organization's own schemas. */
package latchkey.application.schema.spi;
