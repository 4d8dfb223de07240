/** PATCH, cell by cell of the table that the adapter's own tests run, and as a whole. */
package latchkey.it.patch;
