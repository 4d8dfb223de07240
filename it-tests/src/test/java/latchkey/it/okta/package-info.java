/** What Okta sends, its published test file included, and what other clients do differently. */
package latchkey.it.okta;
