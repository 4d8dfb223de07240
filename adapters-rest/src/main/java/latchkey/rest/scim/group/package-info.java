/** {@code /Groups}: groups as SCIM shows them, and what directories do with them. */
package latchkey.rest.scim.group;
