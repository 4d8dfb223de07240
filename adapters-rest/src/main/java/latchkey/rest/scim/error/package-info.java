/**
 * What a directory is told when a wish is not done: each refusal becomes a SCIM error once, here.
 */
package latchkey.rest.scim.error;
