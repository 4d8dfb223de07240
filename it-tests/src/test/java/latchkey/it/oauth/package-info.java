/** Directories that come as OAuth clients. */
package latchkey.it.oauth;
