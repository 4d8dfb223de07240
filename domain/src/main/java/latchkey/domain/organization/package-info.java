/** The tenant and the directory connections into it. Nothing crosses an organization's border. */
package latchkey.domain.organization;
