/** Wishes about tombstones. */
package latchkey.application.tombstone.api;
