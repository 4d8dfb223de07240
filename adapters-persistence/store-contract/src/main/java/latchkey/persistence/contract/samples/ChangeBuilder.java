package latchkey.persistence.contract.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeId;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Origin;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;

/** Builds the record of an effective write. */
public final class ChangeBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private UUID id = SampleIds.next();
  private Instant at = SampleTimes.NOON;
  private ObjectKind objectKind = ObjectKind.USER;
  private UUID object = SampleIds.next();
  private ChangeKind kind = ChangeKind.UPDATED;
  private Version version = Version.FIRST;
  private List<Difference> differences = List.of();
  private Set<MemberId> concerned = Set.of();
  private Duration took = Duration.ofMillis(3);
  private Origin origin = Origin.scheduled("PATCH", SampleIds.next());

  private ChangeBuilder() {}

  /** An update of some user. */
  public static ChangeBuilder aChange() {
    return new ChangeBuilder();
  }

  /** Of this organization. */
  public ChangeBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** With this id. */
  public ChangeBuilder identifiedAs(UUID value) {
    id = value;
    return this;
  }

  /** Made then. */
  public ChangeBuilder at(Instant when) {
    at = when;
    return this;
  }

  /** Of this object, which has the version afterwards. */
  public ChangeBuilder of(ObjectKind what, UUID which, long after) {
    objectKind = what;
    object = which;
    version = new Version(after);
    return this;
  }

  /** Of this kind. */
  public ChangeBuilder being(ChangeKind what) {
    kind = what;
    return this;
  }

  /** With these differences. */
  public ChangeBuilder telling(Difference... what) {
    differences = List.of(what);
    return this;
  }

  /** That concerns these members. */
  public ChangeBuilder concerning(Set<MemberId> whom) {
    concerned = whom;
    return this;
  }

  /** Asked for so. */
  public ChangeBuilder by(Origin whose) {
    origin = whose;
    return this;
  }

  /** Recorded so long after the write began. */
  public ChangeBuilder taking(Duration time) {
    took = time;
    return this;
  }

  /** The change. */
  public Change build() {
    return new Change(
        organization,
        new ChangeId(id),
        at,
        objectKind,
        object,
        kind,
        version,
        differences,
        concerned,
        origin,
        took);
  }
}
