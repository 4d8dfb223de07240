/** Connections of directories, and what is handed from one to another. */
package latchkey.rest.admin.connection;
