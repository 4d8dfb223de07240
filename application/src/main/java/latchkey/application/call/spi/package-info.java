/** What the application asks of the record of calls. */
package latchkey.application.call.spi;
