/**
 * What of a source object goes where in the target: scoping filters, matching attributes and
 * attribute mappings in the manner of Entra's provisioning, read from a small text file. Nothing
 * here knows how a request looks.
 *
 * <p>The file, line by line ({@code #} begins a comment line):
 *
 * <pre>
 * match users  = userName, externalId            in order of precedence
 * match groups = displayName
 * scope users  = userType EQUALS "Member" AND department NOT EQUALS "Kitchen"
 * scope users  = userType IS NULL                several scopes of a kind: one of them must hold
 * users  userName = [userPrincipalName]          target attribute = expression
 * users  active   = Switch([IsSoftDeleted], , "False", "True", "True", "False")
 * groups members  = [members]
 * </pre>
 */
package latchkey.rehearsal.mapping;
