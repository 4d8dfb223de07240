/**
 * The use cases, wired as a server wires them, on the reference store. They are tested here because
 * the store needs the application and not the other way round.
 */
package latchkey.application;
