/**
 * Requests that nobody would write, in great numbers: no input gets a 500, and none leaves anything
 * behind.
 */
package latchkey.it.hostile;
