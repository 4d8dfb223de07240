/**
 * A person's access over time: suspended, lifted, gone, restored, purged; by whom, and until when.
 */
package latchkey.it.lifecycle;
