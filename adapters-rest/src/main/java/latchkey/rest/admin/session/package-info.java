/** Signing in. */
package latchkey.rest.admin.session;
