/** What the application asks in order to answer access. */
package latchkey.application.access.spi;
