/** What is told to others: webhooks as their receivers get them, mails as their readers do. */
package latchkey.it.notify;
