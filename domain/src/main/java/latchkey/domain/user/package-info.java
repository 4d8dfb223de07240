/**
 * A person of an organization: the typed core, the wishes one may have of it, and what is left when
 * it is deprovisioned.
 */
package latchkey.domain.user;
