/** What the application asks of the record of changes. */
package latchkey.application.change.spi;
