/** The rehearsal, as a person runs it: the jar in a process of its own, against the real server. */
package latchkey.it.rehearsal;
