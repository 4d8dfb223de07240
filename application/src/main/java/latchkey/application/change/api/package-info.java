/** Wishes about what happened: follow the feed. */
package latchkey.application.change.api;
