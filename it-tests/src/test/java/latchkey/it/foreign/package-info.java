/**
 * Clients that others wrote, each through a whole life of a user and a group: they read what the
 * RFCs say and nothing about Latchkey.
 */
package latchkey.it.foreign;
