/** What the application asks of the lines that stores keep. */
package latchkey.application.log.spi;
