/**
 * Tokens and OAuth clients of directories and tokens of the guarded product; their secrets are
 * shown once.
 */
package latchkey.rest.admin.credential;
