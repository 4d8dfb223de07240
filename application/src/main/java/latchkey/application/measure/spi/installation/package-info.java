/** What the application asks of a store about all organizations at once, to be watched. */
package latchkey.application.measure.spi.installation;
