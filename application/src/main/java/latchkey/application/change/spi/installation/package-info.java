/** Placing changes in order, for all organizations at once. */
package latchkey.application.change.spi.installation;
