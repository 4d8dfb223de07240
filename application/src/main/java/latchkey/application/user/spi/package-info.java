/** What the application asks of the collection of users. */
package latchkey.application.user.spi;
