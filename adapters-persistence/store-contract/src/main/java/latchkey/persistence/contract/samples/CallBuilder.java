package latchkey.persistence.contract.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.organization.OrganizationId;

/** Builds the record of a request that changed nothing. */
public final class CallBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private Instant at = SampleTimes.NOON;
  private Optional<UUID> id = Optional.empty();
  private Sender sender = Sender.NONE;
  private Wish wish = Wish.of("GET", "Users", Optional.empty());
  private Answer answer = Answer.of(Result.SUCCESS, 200);
  private Set<String> rules = Set.of();
  private UUID requestId = SampleIds.next();

  private CallBuilder() {}

  /** A look-up that was answered. */
  public static CallBuilder aCall() {
    return new CallBuilder();
  }

  /** To this organization. */
  public CallBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** Made then. */
  public CallBuilder at(Instant when) {
    at = when;
    return this;
  }

  /** With this id, whatever the time. */
  public CallBuilder identifiedAs(UUID value) {
    id = Optional.of(value);
    return this;
  }

  /** By this caller. */
  public CallBuilder by(Sender whom) {
    sender = whom;
    return this;
  }

  /** Asking for this. */
  public CallBuilder asking(Wish what) {
    wish = what;
    return this;
  }

  /** Answered so. */
  public CallBuilder answered(Answer how) {
    answer = how;
    return this;
  }

  /** Having needed these rules. */
  public CallBuilder needing(String... names) {
    rules = Set.of(names);
    return this;
  }

  /** A part of this request. */
  public CallBuilder of(UUID request) {
    requestId = request;
    return this;
  }

  /** The call. */
  public Call build() {
    return new Call(
        organization,
        id.orElseGet(() -> SampleIds.at(at)),
        at,
        Duration.ofNanos(2_345_000),
        sender,
        wish,
        answer,
        rules,
        requestId);
  }
}
