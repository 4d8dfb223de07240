/**
 * Signed assertions (RFC 7515, 7517, 7519): read, and checked against the keys of those who may
 * sign them, which are fetched where they are published. What an assertion must say is the domain's
 * to tell; no request of HTTP and no answer is known here.
 */
package latchkey.rest.jose;
