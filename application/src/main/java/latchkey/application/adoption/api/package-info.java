/** Wishes about people whom the product knew before any directory. */
package latchkey.application.adoption.api;
