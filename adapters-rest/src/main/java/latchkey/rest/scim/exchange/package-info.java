/**
 * What all SCIM requests and answers have in common: parameters, projections, entity tags, lists.
 * Knows no single resource.
 */
package latchkey.rest.scim.exchange;
