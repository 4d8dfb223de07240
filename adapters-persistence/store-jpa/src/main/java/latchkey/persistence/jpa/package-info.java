/**
 * The production store: JPA for rows, SQL for sets, on H2 and PostgreSQL. What the application asks
 * of its collections is answered here, per feature; nothing here decides a rule of the business.
 */
package latchkey.persistence.jpa;
