/**
 * An example to copy: a product that guards something, follows Latchkey's access feed and answers
 * knocks from its own list, whether Latchkey is up or not.
 */
package latchkey.door;
