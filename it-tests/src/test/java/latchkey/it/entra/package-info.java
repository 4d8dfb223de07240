/**
 * What Microsoft Entra ID sends, request shape by request shape, and the suites Microsoft runs
 * against a service before it is listed.
 */
package latchkey.it.entra;
