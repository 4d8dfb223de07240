/** Wishes about subscriptions and deliveries; carrying them is a wish, too: of whoever sends. */
package latchkey.application.notification.api;
