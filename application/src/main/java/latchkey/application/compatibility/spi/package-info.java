/** What the application asks of the counts of rules. */
package latchkey.application.compatibility.spi;
