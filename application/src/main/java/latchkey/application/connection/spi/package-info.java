/** What the application asks of all that a connection manages. */
package latchkey.application.connection.spi;
