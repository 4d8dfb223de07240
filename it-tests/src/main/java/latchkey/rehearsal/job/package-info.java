/**
 * The provisioning job: what a directory does with its source, a mapping and a target, cycle after
 * cycle. It remembers links, a watermark and what failed. How requests are worded is the dialect's
 * business.
 */
package latchkey.rehearsal.job;
