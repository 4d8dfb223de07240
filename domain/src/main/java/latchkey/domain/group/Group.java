package latchkey.domain.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.profile.ProfileChange;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/**
 * The header of a group: everything but its members, which are never loaded as a whole.
 *
 * @param displayName 1 to 512 characters; RFC 7643 §4.2 requires it
 * @param nameUnique whether no other such group of the organization may have that name
 */
public record Group(
    GroupKey key,
    Optional<ConnectionId> connection,
    String displayName,
    boolean nameUnique,
    Optional<ExternalId> externalId,
    Profile profile,
    Version version,
    Instant created,
    Instant modified) {

  public Group {
    if (displayName.isBlank() || displayName.length() > 512) {
      throw new Refusal.Malformed("displayName", "must be 1 to 512 characters").refused();
    }
  }

  /** The same, managed by that directory. */
  public Group managedBy(ConnectionId directory) {
    return heldBy(directory, nameUnique);
  }

  /** The same, managed by that directory, which demands the name for this group alone or not. */
  public Group heldBy(ConnectionId directory, boolean alone) {
    return new Group(
        key,
        Optional.of(directory),
        displayName,
        alone,
        externalId,
        profile,
        version,
        created,
        modified);
  }

  /** The same under another name. */
  public Group named(String name) {
    return with(name, externalId, profile, version, modified);
  }

  /** The same, called so by its directory. */
  public Group identified(Optional<ExternalId> external) {
    return with(displayName, external, profile, version, modified);
  }

  /**
   * The same with a fact of its profile changed.
   *
   * @throws latchkey.domain.refusal.RefusedException NoTarget
   */
  public Group describe(ProfileChange change, ResourceType type) {
    return described(profile.apply(change, type));
  }

  /** The same with another profile. */
  public Group described(Profile facts) {
    return with(displayName, externalId, facts, version, modified);
  }

  /** The same, one effective change later. */
  public Group amendedAt(Instant at) {
    return with(displayName, externalId, profile, version.next(), at);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public void require(Precondition precondition) {
    precondition.require(version);
  }

  /** The group as its members show it. */
  public GroupRef ref() {
    return new GroupRef(key.id(), displayName, externalId);
  }

  /**
   * Typed core and open profile as one tree.
   *
   * @param members asked only when a path names them
   */
  public Attributes attributes(Supplier<List<Member>> members) {
    return path -> attribute(path, members);
  }

  private Optional<Value> attribute(AttributePath path, Supplier<List<Member>> members) {
    if (!path.schema().equals(StandardSchemas.GROUP)) return profile.at(path);
    return switch (path.attribute()) {
      case "id" -> Optional.of(new Value.Text(key.id().toString()));
      case "externalId" -> externalId.map(it -> new Value.Text(it.value()));
      case "displayName" -> Optional.of(new Value.Text(displayName));
      case "meta" -> Optional.of(meta());
      case "members" -> many(members.get().stream().map(Group::shown).toList());
      default -> profile.at(path);
    };
  }

  private Value meta() {
    return new Value.Complex(
        Map.of(
            "resourceType", new Value.Text(StandardSchemas.GROUP_TYPE.name()),
            "created", Value.Moment.of(created),
            "lastModified", Value.Moment.of(modified)));
  }

  private static Value shown(Member member) {
    var value =
        new Value.Complex(
            Map.of(
                "value", new Value.Text(member.id().toString()), "type", new Value.Text("User")));
    return member
        .displayName()
        .map(name -> value.with("display", new Value.Text(name)))
        .orElse(value);
  }

  private static Optional<Value> many(List<Value> elements) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(elements));
  }

  private Group with(
      String name, Optional<ExternalId> external, Profile facts, Version number, Instant at) {
    return new Group(key, connection, name, nameUnique, external, facts, number, created, at);
  }
}
