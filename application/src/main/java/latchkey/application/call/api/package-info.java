/** Wishes about calls: note one, keep what was noted. */
package latchkey.application.call.api;
