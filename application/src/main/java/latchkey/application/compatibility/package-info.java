/** Counts which rules of tolerance connections lean on, beside the log that tells of each use. */
package latchkey.application.compatibility;
