/** Wishes about what directories lean on. */
package latchkey.application.compatibility.api;
