package latchkey.rest.scim.exchange;

import java.util.Optional;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Version;

/**
 * On which versions a request depends (RFC 7644 §3.14). Nobody has to say any.
 *
 * @param ifMatch the header; empty when absent
 * @param ifNoneMatch the header; empty when absent
 */
public record Conditions(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

  /** What a change demands of the current version. */
  public Precondition precondition() {
    return EntityTags.precondition(ifMatch);
  }

  /**
   * The answer to a reading; without the body when the client has it already.
   *
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public Reply read(Version current, Reply shown) {
    precondition().require(current);
    String tag = shown.tag().orElseThrow();
    return EntityTags.known(ifNoneMatch, tag) ? Reply.unchanged(tag) : shown;
  }
}
