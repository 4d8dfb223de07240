/** Wishes about groups. */
package latchkey.application.group.api;
