/** Wishes about cycles: infer them, find them. */
package latchkey.application.cycle.api;
