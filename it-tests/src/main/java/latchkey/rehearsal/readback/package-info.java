/**
 * The proof at the end: reads everything the target has, and compares it attribute by attribute and
 * member by member with what the source and the mapping say must be there.
 */
package latchkey.rehearsal.readback;
