/** The tenant URL itself: queries over all types at once. Knows no single type. */
package latchkey.rest.scim.root;
