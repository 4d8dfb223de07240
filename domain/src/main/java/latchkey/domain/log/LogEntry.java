package latchkey.domain.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.change.Change;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;

/** One line of the log. Lines are in the order of their ids, which is that of time. */
public sealed interface LogEntry {
  /** Its place in the log; of all organizations' lines it is this one's alone. */
  UUID id();

  /** When it happened. */
  Instant at();

  /** How it was asked for: a method of HTTP, or a word for what an administrator or we did. */
  String operation();

  /** How it went. */
  Result result();

  /** The status of HTTP it was answered with. */
  Optional<Integer> status();

  /** The user, group or organization it was about. */
  Optional<UUID> object();

  /** The connection it came by. */
  Optional<ConnectionId> connection();

  /** The credential it came with. */
  Optional<CredentialId> credential();

  /** The id that the answer showed. */
  UUID requestId();

  /** Names of the rules it needed. */
  Set<String> rules();

  /** Whether its texts have a text in them; letters A to Z are compared without case. */
  boolean mentions(String text);

  /** An effective write. */
  record Changed(Change change) implements LogEntry {
    @Override
    public UUID id() {
      return change.id().value();
    }

    @Override
    public Instant at() {
      return change.at();
    }

    @Override
    public String operation() {
      return change.origin().operation();
    }

    @Override
    public Result result() {
      return Result.SUCCESS;
    }

    @Override
    public Optional<Integer> status() {
      return change.origin().status();
    }

    @Override
    public Optional<UUID> object() {
      return Optional.of(change.object());
    }

    @Override
    public Optional<ConnectionId> connection() {
      return change.origin().connection();
    }

    @Override
    public Optional<CredentialId> credential() {
      return change.origin().credential();
    }

    @Override
    public UUID requestId() {
      return change.origin().requestId();
    }

    @Override
    public Set<String> rules() {
      return change.origin().rules();
    }

    @Override
    public boolean mentions(String text) {
      var differences = change.differences().stream();
      return Mention.of(text, change.origin().reason())
          || differences.anyMatch(
              it ->
                  Mention.of(text, Optional.of(it.attribute()))
                      || Mention.of(text, it.before())
                      || Mention.of(text, it.after()));
    }
  }

  /** A request that changed nothing. */
  record Called(Call call) implements LogEntry {
    @Override
    public UUID id() {
      return call.id();
    }

    @Override
    public Instant at() {
      return call.at();
    }

    @Override
    public String operation() {
      return call.wish().operation();
    }

    @Override
    public Result result() {
      return call.answer().result();
    }

    @Override
    public Optional<Integer> status() {
      return Optional.of(call.answer().status());
    }

    @Override
    public Optional<UUID> object() {
      return call.wish().object();
    }

    @Override
    public Optional<ConnectionId> connection() {
      return call.sender().connection();
    }

    @Override
    public Optional<CredentialId> credential() {
      return call.sender().credential();
    }

    @Override
    public UUID requestId() {
      return call.requestId();
    }

    @Override
    public Set<String> rules() {
      return call.rules();
    }

    @Override
    public boolean mentions(String text) {
      return Mention.of(text, call.answer().detail())
          || Mention.of(text, call.wish().filter())
          || Mention.of(text, call.wish().subject());
    }
  }
}
