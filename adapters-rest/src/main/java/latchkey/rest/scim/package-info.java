/** The SCIM 2.0 face (RFC 7643, RFC 7644): everything under {@code /scim}. */
package latchkey.rest.scim;
