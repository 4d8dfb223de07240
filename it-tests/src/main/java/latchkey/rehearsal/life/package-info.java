/**
 * The play: what a directory lives through with a target, act by act, and what is measured on the
 * way.
 */
package latchkey.rehearsal.life;
