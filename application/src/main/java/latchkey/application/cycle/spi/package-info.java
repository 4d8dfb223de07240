/** What the application asks of the cycles of an organization. */
package latchkey.application.cycle.spi;
