/** Several directories in one organization, and people who were there before any of them. */
package latchkey.it.connections;
