package latchkey.domain.change;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;

/**
 * By whose request something is done.
 *
 * @param operation how the request was made, for example {@code PATCH}
 * @param administrator the name an administrator signed in with
 * @param reason what an administrator gave as the reason, in free text
 * @param rules names of the tolerances that the request needed
 * @param requestId given to the caller in answers and errors
 */
public record Origin(
    String operation,
    Optional<ConnectionId> connection,
    Optional<CredentialId> credential,
    Optional<String> administrator,
    Optional<String> reason,
    Set<String> rules,
    UUID requestId) {
  public Origin {
    rules = Set.copyOf(rules);
  }

  /** The same, having needed one rule more. */
  public Origin needing(String rule) {
    var more = new HashSet<>(rules);
    more.add(rule);
    return new Origin(operation, connection, credential, administrator, reason, more, requestId);
  }

  /** Work of our own, such as a scheduled purge. */
  public static Origin scheduled(String operation, UUID requestId) {
    return new Origin(
        operation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        requestId);
  }
}
