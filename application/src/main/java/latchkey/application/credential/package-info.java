/** Secret tokens: minted, shown once, recognized, revoked. */
package latchkey.application.credential;
