/** People whom the guarded product knew before any directory: their import, and its conflicts. */
package latchkey.rest.admin.people;
