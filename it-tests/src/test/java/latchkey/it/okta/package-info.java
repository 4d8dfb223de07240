/** What Okta sends, its published test file included. */
package latchkey.it.okta;
