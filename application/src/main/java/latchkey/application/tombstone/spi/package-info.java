/** What the application asks of the collection of tombstones. */
package latchkey.application.tombstone.spi;
