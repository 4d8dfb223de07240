/** What the application asks of an organization's subscriptions, deliveries and notices. */
package latchkey.application.notification.spi;
