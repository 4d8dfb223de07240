/** A connection to the letter of RFC 7643 and 7644: what other profiles let pass is refused. */
package latchkey.it.strict;
