/** Users of all organizations for whom time has passed. */
package latchkey.application.user.spi.installation;
