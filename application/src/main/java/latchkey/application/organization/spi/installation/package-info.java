/** Organizations as the installation sees them, before one is known. */
package latchkey.application.organization.spi.installation;
