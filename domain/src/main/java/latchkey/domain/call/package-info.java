/**
 * Requests of directories that changed nothing: what was read, wished again, or refused. Effective
 * writes are changes, and stand in a room of their own.
 */
package latchkey.domain.call;
