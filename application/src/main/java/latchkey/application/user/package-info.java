/** Users: made, found, amended, replaced, deprovisioned. */
package latchkey.application.user;
