/** All or nothing, as a driven port, so that it is testable without a server. */
package latchkey.application.transaction.spi.installation;
