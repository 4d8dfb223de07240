/** Wishes about credentials. */
package latchkey.application.credential.api;
