/** What this service can do, told in SCIM's own words (RFC 7644 §4). Only what is true. */
package latchkey.rest.scim.discovery;
