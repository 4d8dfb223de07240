/** Wishes of those who watch. */
package latchkey.application.measure.api;
