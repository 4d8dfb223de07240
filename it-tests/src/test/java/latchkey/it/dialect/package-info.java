/** Each rule of a client's dialect, by the request that proves it, and what goes by no rule. */
package latchkey.it.dialect;
