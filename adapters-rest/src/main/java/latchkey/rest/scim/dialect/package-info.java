/**
 * How clients deviate from RFC 7643 and 7644, one named rule each, and which client may. A strict
 * connection has none of them. What a request needed is recorded with the change it made.
 */
package latchkey.rest.scim.dialect;
