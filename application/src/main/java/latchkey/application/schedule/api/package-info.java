/** Wishes that a clock has. */
package latchkey.application.schedule.api;
