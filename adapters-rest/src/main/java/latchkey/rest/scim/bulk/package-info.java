/**
 * {@code /Bulk}: several operations in one request (RFC 7644 §3.7), how they refer to each other,
 * and in which order they can be done. What an operation does is its endpoint's business: nothing
 * about users, groups or changes enters here.
 */
package latchkey.rest.scim.bulk;
