/** What the application asks of the collections of organizations and connections. */
package latchkey.application.organization.spi;
