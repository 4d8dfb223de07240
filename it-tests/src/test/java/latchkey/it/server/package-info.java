/** Servers in processes of their own, started, killed and started again by tests. */
package latchkey.it.server;
