/**
 * What the log is told of requests that changed nothing: who asked for what, how it was answered,
 * and as much of a refused body as is anybody's business. Knows no resource and no rule of SCIM.
 */
package latchkey.rest.scim.call;
