/**
 * Which tolerances directories lean on, and how much. Knows rules by their names alone: what they
 * are for stands with those who apply them.
 */
package latchkey.domain.compatibility;
