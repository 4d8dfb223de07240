/** {@code /Users}: users as SCIM shows them, and what directories do with them. */
package latchkey.rest.scim.user;
