/** Schemas that an organization defines for its users and groups. */
package latchkey.rest.admin.schema;
