/** A server that is killed in the middle, and started again on what it left. */
package latchkey.it.durability;
