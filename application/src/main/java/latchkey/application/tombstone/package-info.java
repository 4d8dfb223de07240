/** What is left of deprovisioned users: found, restored, purged. */
package latchkey.application.tombstone;
