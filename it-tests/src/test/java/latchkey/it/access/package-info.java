/** The guarded product's door: the answer, the feed and the snapshot, and who may ask. */
package latchkey.it.access;
