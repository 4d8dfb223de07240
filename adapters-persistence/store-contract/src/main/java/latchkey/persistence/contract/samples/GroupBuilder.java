package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;

/** Builds the header of a group. */
public final class GroupBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private GroupId id = new GroupId(SampleIds.next());
  private Optional<ConnectionId> connection = Optional.empty();
  private String displayName = "group " + SampleIds.word();
  private boolean nameUnique;
  private Optional<ExternalId> externalId = Optional.empty();
  private Profile profile = Profile.EMPTY;
  private Version version = Version.FIRST;
  private Instant created = SampleTimes.NOON;

  private GroupBuilder() {}

  /** A group with a name no other has, of an organization of its own. */
  public static GroupBuilder aGroup() {
    return new GroupBuilder();
  }

  /** Of this organization. */
  public GroupBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** With a fact. */
  public GroupBuilder with(AttributePath attribute, Value value) {
    profile = profile.with(attribute, Optional.of(value));
    return this;
  }

  /** With this id. */
  public GroupBuilder identifiedAs(GroupId value) {
    id = value;
    return this;
  }

  /** Managed by a directory's connection. */
  public GroupBuilder managedBy(ConnectionId directory) {
    connection = Optional.of(directory);
    return this;
  }

  /** With this displayName. */
  public GroupBuilder shownAs(String name) {
    displayName = name;
    return this;
  }

  /** With a name that no other such group may have. */
  public GroupBuilder alone() {
    nameUnique = true;
    return this;
  }

  /** With this externalId. */
  public GroupBuilder calledByDirectory(String external) {
    externalId = Optional.of(new ExternalId(external));
    return this;
  }

  /** Made then, and not changed since. */
  public GroupBuilder createdAt(Instant at) {
    created = at;
    return this;
  }

  /** After so many changes. */
  public GroupBuilder atVersion(long number) {
    version = new Version(number);
    return this;
  }

  /** The group. */
  public Group build() {
    return new Group(
        new GroupKey(organization, id),
        connection,
        displayName,
        nameUnique,
        externalId,
        profile,
        version,
        created,
        created);
  }
}
