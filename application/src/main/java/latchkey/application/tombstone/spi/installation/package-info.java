/** Tombstones of all organizations that may go. */
package latchkey.application.tombstone.spi.installation;
