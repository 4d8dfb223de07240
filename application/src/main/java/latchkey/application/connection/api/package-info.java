/** Wishes about an organization's connections. */
package latchkey.application.connection.api;
