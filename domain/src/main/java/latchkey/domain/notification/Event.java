package latchkey.domain.notification;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.refusal.Version;

/** What is told. */
public sealed interface Event {
  /** Chooses the case. */
  <R> R accept(Cases<R> cases);

  /** What it is about. */
  Topic topic();

  /** Whom it is about: what is told of one comes in the order in which it happened. */
  UUID subject();

  /** When it happened. */
  Instant at();

  /**
   * A change of the feed, for one user or, without one, the whole organization. What the access is
   * by then is read when it is sent.
   *
   * @param subject the user; the organization when that was switched
   * @param position of the change in the feed
   * @param version of the changed object
   */
  record AccessChanged(
      UUID subject, long position, Instant at, ChangeKind kind, ObjectKind object, Version version)
      implements Event {
    @Override
    public Topic topic() {
      return Topic.ACCESS;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.accessChanged(this);
    }
  }

  /**
   * A notice to administrators.
   *
   * @param facts by name; nobody's personal data, and no secret
   */
  record Notice(Topic topic, UUID subject, Instant at, Map<String, String> facts) implements Event {
    public Notice {
      facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notice(this);
    }
  }

  /** One method for each case. */
  interface Cases<R> {
    R accessChanged(AccessChanged it);

    R notice(Notice it);
  }
}
