/**
 * The reference store: everything in memory, gone with the process. It says what the ports mean,
 * and it is what services are tested on. Built of one immutable {@link
 * latchkey.persistence.memory.Tree} per table, so that a transaction is a copy of a few references
 * and rolling back is forgetting them. Nothing here knows JSON, HTTP or SQL.
 */
package latchkey.persistence.memory;
