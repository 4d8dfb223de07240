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
 * @param status of HTTP with which it is answered once it is done; empty for work of our own
 */
public record Origin(
    String operation,
    Optional<ConnectionId> connection,
    Optional<CredentialId> credential,
    Optional<String> administrator,
    Optional<String> reason,
    Set<String> rules,
    UUID requestId,
    Optional<Integer> status) {
  public Origin {
    rules = Set.copyOf(rules);
  }

  /** One whose answer is not known yet. */
  public Origin(
      String operation,
      Optional<ConnectionId> connection,
      Optional<CredentialId> credential,
      Optional<String> administrator,
      Optional<String> reason,
      Set<String> rules,
      UUID requestId) {
    this(
        operation,
        connection,
        credential,
        administrator,
        reason,
        rules,
        requestId,
        Optional.empty());
  }

  /** The same, having needed one rule more. */
  public Origin needing(String rule) {
    var more = new HashSet<>(rules);
    more.add(rule);
    return with(reason, more, status);
  }

  /** The same, answered with this status once it is done. */
  public Origin answering(int answer) {
    return with(reason, rules, Optional.of(answer));
  }

  /** The same without what an administrator wrote. */
  public Origin reasonless() {
    return with(Optional.empty(), rules, status);
  }

  private Origin with(Optional<String> why, Set<String> needed, Optional<Integer> answer) {
    return new Origin(
        operation, connection, credential, administrator, why, needed, requestId, answer);
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
