/** Calls of all organizations at once: batches to keep, old ones to forget. */
package latchkey.application.call.spi.installation;
