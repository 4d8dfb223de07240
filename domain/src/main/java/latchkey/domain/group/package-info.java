/**
 * Who belongs to an organization's groups, and how that changes. Groups here know nothing of JSON,
 * HTTP or tables, and hold no members.
 */
package latchkey.domain.group;
