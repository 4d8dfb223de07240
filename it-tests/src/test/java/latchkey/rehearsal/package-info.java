/** The rehearsal itself, rehearsed against a SCIM server in memory. */
package latchkey.rehearsal;
