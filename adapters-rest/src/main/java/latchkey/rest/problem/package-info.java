/**
 * Errors as RFC 9457 problems, of {@code /api}, {@code /access}, and {@code /oauth2} where no
 * request for a token is answered; each cause is told once, here.
 */
package latchkey.rest.problem;
