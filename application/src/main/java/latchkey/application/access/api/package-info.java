/** Wishes of the guarded product. */
package latchkey.application.access.api;
