/**
 * What a directory did, as its administrators read it: changes and calls as one. Nothing here says
 * how either is kept.
 */
package latchkey.domain.log;
