/**
 * Several directories in one organization: their connections, and who manages whom. What a
 * connection is called with comes from {@code credential}.
 */
package latchkey.application.connection;
