/** Wishes about users. */
package latchkey.application.user.api;
