/**
 * Schemas that an organization defines for its own users and groups: what they may say, and how
 * they may change while there are values. The standard schemas do not enter.
 */
package latchkey.domain.schema;
