/**
 * The open part of a resource: facts that no rule hangs on, kept as an immutable tree, and how such
 * a tree changes. Typed attributes do not enter.
 */
package latchkey.domain.profile;
