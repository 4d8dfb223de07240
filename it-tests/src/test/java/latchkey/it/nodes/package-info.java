/** Several servers on one database, which know nothing of each other. */
package latchkey.it.nodes;
