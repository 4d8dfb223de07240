/**
 * The token endpoint for OAuth clients (RFC 6749 §3.2): the grant {@code client_credentials} alone.
 * Its errors are those of RFC 6749 §5.2; what is asked elsewhere under {@code /oauth2} is answered
 * by problems.
 */
package latchkey.rest.oauth;
