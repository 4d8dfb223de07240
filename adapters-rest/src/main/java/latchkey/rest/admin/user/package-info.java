/** Users as an administrator sees them, with what only an administrator may do to them. */
package latchkey.rest.admin.user;
