package latchkey.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.organization.OrganizationId;

/**
 * One request of a directory that changed nothing.
 *
 * @param id time-ordered, drawn when the request was answered
 * @param at when it came in
 * @param took until it was answered
 * @param rules names of the tolerances that it needed
 * @param requestId given to the caller in answers and errors; the operations of a bulk share one
 */
public record Call(
    OrganizationId organization,
    UUID id,
    Instant at,
    Duration took,
    Sender sender,
    Wish wish,
    Answer answer,
    Set<String> rules,
    UUID requestId) {
  public Call {
    rules = Set.copyOf(rules);
  }
}
