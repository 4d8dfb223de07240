package latchkey.rest.scim.call;

/**
 * Whether calls that change nothing are logged; changes always are.
 *
 * @param on unless an operator switched it off
 */
public record CallLogging(boolean on) {}
