/**
 * The secrets that open one door each: a directory's, the guarded product's. Plain secrets exist
 * here only at the moment they are minted.
 */
package latchkey.domain.credential;
