/**
 * The rehearsal, as a person runs it: the jar in a process of its own, against the real server; and
 * its job by itself, for suites that want to see each call.
 */
package latchkey.it.rehearsal;
