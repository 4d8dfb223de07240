/** Bulk over HTTP: rows R29 to R33 of the protocol (RFC 7644 §3.7). */
package latchkey.it.bulk;
