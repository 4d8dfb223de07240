/** What the application asks of the record of those who left. */
package latchkey.application.leaving.spi;
