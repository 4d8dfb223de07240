/** Input that is wrong, hostile or too much: refused in the door's own language, never stored. */
package latchkey.it.refusal;
