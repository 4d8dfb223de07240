/**
 * Errors of {@code /api} and {@code /access} as RFC 9457 problems; each cause is told once, here.
 */
package latchkey.rest.problem;
