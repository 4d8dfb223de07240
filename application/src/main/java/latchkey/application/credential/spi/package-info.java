/** What the application asks of an organization's credentials. */
package latchkey.application.credential.spi;
