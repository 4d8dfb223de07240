/** Cycles of all organizations, and the changes they are inferred from. */
package latchkey.application.cycle.spi.installation;
