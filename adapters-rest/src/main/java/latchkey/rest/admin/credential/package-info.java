/** Tokens of directories and of the guarded product; their secrets are shown once. */
package latchkey.rest.admin.credential;
