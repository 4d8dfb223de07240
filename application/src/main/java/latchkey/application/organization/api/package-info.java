/** Wishes about organizations and connections. */
package latchkey.application.organization.api;
