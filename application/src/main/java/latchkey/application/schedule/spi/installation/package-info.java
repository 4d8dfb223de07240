/** Who does scheduled work. */
package latchkey.application.schedule.spi.installation;
