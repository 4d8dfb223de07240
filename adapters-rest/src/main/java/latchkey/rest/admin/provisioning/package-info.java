/** What directories did, as the administrators of an organization see it. Reads only. */
package latchkey.rest.admin.provisioning;
