/** Entity tags and what they guard, for every method and resource (RFC 7644 §3.14). */
package latchkey.it.version;
