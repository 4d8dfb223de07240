/** Finding work among the deliveries of all organizations. */
package latchkey.application.notification.spi.installation;
