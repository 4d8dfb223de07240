/**
 * The rehearsal: a faithful directory client that plays a whole provisioning life against a running
 * SCIM server and proves at the end that the target equals the source.
 *
 * <p>{@code directory} and {@code mapping} are the source side, {@code dialect} and {@code wire}
 * the way it speaks, {@code job} what a directory does and remembers, {@code life} the play, {@code
 * readback} the proof, {@code report} what is shown, {@code local} sets up a Latchkey when no
 * target is named.
 */
package latchkey.rehearsal;
