/**
 * Carries what is to be told: webhooks as Standard Webhooks has them, and mails. It asks the
 * application for what is due and reports what came of it; whom to tell of what is decided there.
 */
package latchkey.rest.delivery;
