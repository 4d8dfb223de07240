/**
 * PATCH messages (RFC 7644 §3.5.2): read as a document of operations, put into the RFC's own terms,
 * then into the domain's changes.
 */
package latchkey.rest.scim.patch;
