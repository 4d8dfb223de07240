/** Why somebody may not enter, and how long a trace is kept. Knows no user and no storage. */
package latchkey.domain.lifecycle;
