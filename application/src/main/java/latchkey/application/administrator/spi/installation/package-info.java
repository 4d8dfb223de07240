/** What the application asks of the administrators' accounts. */
package latchkey.application.administrator.spi.installation;
