/**
 * Filters and paths as text (RFC 7644 §3.4.2.2 and §3.5.2) and how they become criteria. What a
 * criterion means is the domain's.
 */
package latchkey.rest.scim.filter;
