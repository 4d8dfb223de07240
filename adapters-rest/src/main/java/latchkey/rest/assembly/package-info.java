/**
 * Puts the application together: clock, ids, secrets, keys, and what runs by itself. The only room
 * of this module that sees driven ports.
 */
package latchkey.rest.assembly;
