package latchkey.application.call.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.organization.OrganizationId;

/** Notes a request that changed nothing. */
public interface NoteCall {
  /**
   * Returns at once and never fails: the call is kept a moment later, beside others. Where more
   * come than can be kept, some are lost; the log says how many.
   */
  void note(Command command);

  /**
   * @param at when it came in
   * @param took until it was answered
   * @param rules names of the tolerances that it needed
   * @param requestId given to the caller in answers and errors
   */
  record Command(
      OrganizationId organization,
      Instant at,
      Duration took,
      Sender sender,
      Wish wish,
      Answer answer,
      Set<String> rules,
      UUID requestId) {}
}
