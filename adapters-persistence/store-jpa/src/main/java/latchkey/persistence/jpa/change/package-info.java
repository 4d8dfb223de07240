/** The record of effective writes and its places in the feeds. */
package latchkey.persistence.jpa.change;
