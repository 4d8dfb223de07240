/**
 * Requests and answers: one exchange after the other with a SCIM server, patient where a client
 * should be (429, 5xx, dropped connections), and timed. Nothing here knows which directory speaks
 * or what provisioning is.
 */
package latchkey.rehearsal.wire;
