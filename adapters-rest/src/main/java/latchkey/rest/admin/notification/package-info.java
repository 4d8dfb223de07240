/** Subscriptions to what happens, and how far it was told. */
package latchkey.rest.admin.notification;
