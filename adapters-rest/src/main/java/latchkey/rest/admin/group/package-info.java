/** Groups as an administrator sees them; they are changed through SCIM alone. */
package latchkey.rest.admin.group;
