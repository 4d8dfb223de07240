/**
 * People who administer: the operators of the installation and the administrators of one
 * organization.
 */
package latchkey.application.administrator;
