/** Rows of subscriptions, deliveries and notices, and how far deliveries are made of the feed. */
package latchkey.persistence.jpa.notification;
