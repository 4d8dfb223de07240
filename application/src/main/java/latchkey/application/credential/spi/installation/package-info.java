/** Recognizing a credential before its organization is known, and the secrets behind that. */
package latchkey.application.credential.spi.installation;
