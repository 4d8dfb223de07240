/** Wishes about the log. */
package latchkey.application.log.api;
