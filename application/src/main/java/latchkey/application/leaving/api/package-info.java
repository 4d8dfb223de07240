/** Wishes about those who left at once. */
package latchkey.application.leaving.api;
