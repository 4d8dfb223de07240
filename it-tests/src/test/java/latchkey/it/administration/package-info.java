/** Operators and administrators at work, and what tells an operator that the server is well. */
package latchkey.it.administration;
