package latchkey.rest.scim.exchange;

import java.util.Optional;
import java.util.function.Supplier;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.refusal.Versions;
import latchkey.rest.scim.error.ScimError;

/**
 * On which versions a request depends (RFC 7644 §3.14). Nobody has to say any.
 *
 * @param ifMatch the header; empty when absent
 * @param ifNoneMatch the header; empty when absent
 */
public record Conditions(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

  /**
   * What a change demands of the version it finds. What a tag says beside the version is no part of
   * what a change locks, so it is compared here, before.
   *
   * @param shown the tag of what is shown now; asked only when it matters
   */
  public Precondition precondition(Supplier<String> shown) {
    return new Precondition(accepted(), excluded(shown));
  }

  private Versions accepted() {
    return ifMatch.map(EntityTags::versions).orElse(Versions.EVERY);
  }

  private Versions excluded(Supplier<String> shown) {
    return ifNoneMatch.map(list -> EntityTags.versions(list, shown)).orElse(Versions.NONE);
  }

  /**
   * The answer to a reading; without the body when the client has it already.
   *
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public Reply read(Version current, Reply shown) {
    if (!accepted().contain(current)) throw new Refusal.StaleVersion(current).refused();
    return unlessKnown(shown);
  }

  /**
   * The answer to the reading of what has a tag and no version.
   *
   * @throws latchkey.rest.scim.error.ScimException 412
   */
  public Reply read(Reply shown) {
    String tag = shown.tag().orElseThrow();
    if (ifMatch.filter(list -> !EntityTags.names(list, tag)).isPresent()) {
      throw ScimError.of(412, "The document has changed: its entity tag is now " + tag + ".")
          .thrown();
    }
    return unlessKnown(shown);
  }

  private Reply unlessKnown(Reply shown) {
    String tag = shown.tag().orElseThrow();
    boolean known = ifNoneMatch.filter(list -> EntityTags.names(list, tag)).isPresent();
    return known ? Reply.unchanged(tag) : shown;
  }
}
