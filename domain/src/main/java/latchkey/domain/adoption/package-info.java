/**
 * People whom the guarded product knew before a directory did: imported, adopted by the first
 * match, or in conflict until an administrator decides.
 */
package latchkey.domain.adoption;
