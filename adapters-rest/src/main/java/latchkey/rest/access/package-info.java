/**
 * The face for the guarded product: may this person enter, what has changed, and everybody at once.
 * Reads only; the credential alone decides the organization.
 */
package latchkey.rest.access;
