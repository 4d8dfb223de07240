/**
 * The source side: people, groups and memberships as a directory exports them, read from CSV files
 * or made up from a seed. Nothing here knows of SCIM, mappings or servers.
 */
package latchkey.rehearsal.directory;
