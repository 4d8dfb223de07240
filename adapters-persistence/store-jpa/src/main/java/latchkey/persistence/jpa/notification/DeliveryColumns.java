package latchkey.persistence.jpa.notification;

import java.util.Optional;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.FactsDocument;

/** A delivery {@code d} as a row of {@code delivery}. */
final class DeliveryColumns {
  static final String ALL =
      """
      d.org, d.id, d.subscription, d.topic, d.subject, d.at, d.place, d.kind, d.object_kind,
      d.version, d.facts, d.created, d.state, d.attempts, d.due, d.status, d.said, d.ended""";

  static final String INSERT =
      """
      insert into delivery (org, id, subscription, topic, subject, at, place, kind, object_kind,
      version, facts, created, state, attempts, due)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /** Only of one that is as it was read: else somebody else has it. */
  static final String ADVANCE =
      """
      update delivery set state = ?, attempts = ?, due = ?, status = ?, said = ?, ended = ?
      where org = ? and id = ? and attempts = ? and state = ?""";

  private DeliveryColumns() {}

  static Object[] insert(OrganizationId organization, Delivery it) {
    var about = it.event().accept(About.INSTANCE);
    return new Object[] {
      organization.value(),
      it.id().value(),
      it.subscription().value(),
      it.event().topic().name(),
      it.event().subject(),
      it.event().at(),
      about.place,
      about.kind,
      about.objectKind,
      about.version,
      about.facts,
      it.created(),
      it.progress().state().name(),
      it.progress().attempts(),
      it.progress().due().orElse(null)
    };
  }

  static Object[] advance(OrganizationId organization, Delivery before, Delivery after) {
    var next = after.progress();
    return new Object[] {
      next.state().name(),
      next.attempts(),
      next.due().orElse(null),
      next.status().orElse(null),
      next.said().orElse(null),
      next.ended().orElse(null),
      organization.value(),
      before.id().value(),
      before.progress().attempts(),
      before.progress().state().name()
    };
  }

  static Delivery delivery(Row row) {
    return new Delivery(
        new OrganizationId(row.id("org")),
        new DeliveryId(row.id("id")),
        new SubscriptionId(row.id("subscription")),
        event(row),
        row.instant("created"),
        progress(row));
  }

  private static Event event(Row row) {
    var topic = Topic.valueOf(row.text("topic"));
    return topic == Topic.ACCESS
        ? new Event.AccessChanged(
            row.id("subject"),
            row.number("place"),
            row.instant("at"),
            ChangeKind.valueOf(row.text("kind")),
            ObjectKind.valueOf(row.text("object_kind")),
            new Version(row.number("version")))
        : new Event.Notice(
            topic, row.id("subject"), row.instant("at"), FactsDocument.read(row.text("facts")));
  }

  private static Progress progress(Row row) {
    Optional<Integer> status = row.perhapsNumber("status").map(Long::intValue);
    return new Progress(
        Progress.State.valueOf(row.text("state")),
        (int) row.number("attempts"),
        row.perhapsInstant("due"),
        status,
        row.perhapsText("said"),
        row.perhapsInstant("ended"));
  }

  /** What only one kind of event has. */
  private record Part(Object place, Object kind, Object objectKind, Object version, Object facts) {}

  private enum About implements Event.Cases<Part> {
    INSTANCE;

    @Override
    public Part accessChanged(Event.AccessChanged it) {
      return new Part(
          it.position(), it.kind().name(), it.object().name(), it.version().number(), null);
    }

    @Override
    public Part notice(Event.Notice it) {
      return new Part(null, null, null, null, FactsDocument.write(it.facts()));
    }
  }
}
