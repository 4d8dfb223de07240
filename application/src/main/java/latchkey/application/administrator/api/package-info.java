/** Wishes about administrators. */
package latchkey.application.administrator.api;
