/**
 * Setting up a Latchkey of one's own for a rehearsal: an organization, SCIM switched on, and the
 * tokens. The one room here that knows which server it talks to.
 */
package latchkey.rehearsal.local;
