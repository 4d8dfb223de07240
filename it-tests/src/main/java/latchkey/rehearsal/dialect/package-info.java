/**
 * How each directory words what it wants: Entra with and without the flag {@code aadOptscim062020},
 * and Okta. Requests are built here, and only here, to the letter of what those clients send.
 */
package latchkey.rehearsal.dialect;
