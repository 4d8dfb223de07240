/** JSON of resources as values of the domain and back. Knows schemas, but no single attribute. */
package latchkey.rest.scim.json;
