/**
 * Cursors of walks through lists (RFC 9865): what they hold and why they are refused. Which
 * resources are walked, and how keys are kept, stays outside.
 */
package latchkey.rest.scim.cursor;
