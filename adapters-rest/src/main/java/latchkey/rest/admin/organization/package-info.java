/** Organizations and their SCIM switch, and which of them a caller may reach. */
package latchkey.rest.admin.organization;
