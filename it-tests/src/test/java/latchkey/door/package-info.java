/** Tests of the room of the same name. */
package latchkey.door;
