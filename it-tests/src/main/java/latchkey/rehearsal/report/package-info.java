/** What a person at the terminal sees: progress, the provisioning log, the summary. */
package latchkey.rehearsal.report;
