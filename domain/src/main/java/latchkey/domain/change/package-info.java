/**
 * What happened to whom, as one value per effective write. Audit, log and feed read it; nothing
 * here decides anything.
 */
package latchkey.domain.change;
