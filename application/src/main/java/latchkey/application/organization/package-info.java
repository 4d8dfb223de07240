/** Tenants and their directory connections. */
package latchkey.application.organization;
