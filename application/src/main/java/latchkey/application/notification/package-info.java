/** Who is told of what: subscriptions, and the deliveries made of changes and of notices. */
package latchkey.application.notification;
