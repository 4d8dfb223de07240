/**
 * What a directory is doing, inferred from what it sent: no directory says when a cycle of its
 * begins or ends, or which kind it is. Pure: fed with sightings, asked with a time.
 */
package latchkey.domain.cycle;
