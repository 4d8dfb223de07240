/** Who administers an organization. */
package latchkey.rest.admin.administrator;
