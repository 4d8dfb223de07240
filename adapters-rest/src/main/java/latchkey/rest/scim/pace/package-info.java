/**
 * How many requests each directory may make. Counts them and refuses what is too many; what takes
 * access away never gets here.
 */
package latchkey.rest.scim.pace;
