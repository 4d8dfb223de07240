/** The face for administrators: organizations, tokens, people, under {@code /api/v1}. */
package latchkey.rest.admin;
