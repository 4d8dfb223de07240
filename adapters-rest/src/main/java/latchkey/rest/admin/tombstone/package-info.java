/** What is left of deprovisioned users: seen, restored, purged. */
package latchkey.rest.admin.tombstone;
