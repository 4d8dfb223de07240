package latchkey.rest.outgoing;

/**
 * Whether this machine itself may be asked, also by plain HTTP: for tests and trials.
 *
 * @param on only when an operator switched it on
 */
public record LoopbackAllowed(boolean on) {}
