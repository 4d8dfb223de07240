package latchkey.domain.user;

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
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Version;

/**
 * A living user: typed where rules hang, open where they do not. A deprovisioned user is a {@link
 * Tombstone}, so a user in hand is never deprovisioned.
 *
 * @param connection the directory that manages the user; absent when none does
 * @param accessUntil after which the user may not enter
 * @param reference what the guarded product calls the user, if it told
 */
public record User(
    UserKey key,
    Optional<ConnectionId> connection,
    UserName userName,
    Optional<ExternalId> externalId,
    Profile profile,
    Suspension suspension,
    Optional<Instant> accessUntil,
    Version version,
    Instant created,
    Instant modified,
    Optional<ProductReference> reference) {

  /** One whom the product did not tell of. */
  public User(
      UserKey key,
      Optional<ConnectionId> connection,
      UserName userName,
      Optional<ExternalId> externalId,
      Profile profile,
      Suspension suspension,
      Optional<Instant> accessUntil,
      Version version,
      Instant created,
      Instant modified) {
    this(
        key,
        connection,
        userName,
        externalId,
        profile,
        suspension,
        accessUntil,
        version,
        created,
        modified,
        Optional.empty());
  }

  /** The same with one change applied; the same instance when it changes nothing. */
  public User apply(UserChange change, ResourceType type, Instant at) {
    var changed = change.accept(new Amendment(this, type, at));
    return changed.equals(this) ? this : changed;
  }

  /** The same, managed by that directory. */
  public User managedBy(ConnectionId directory) {
    return known(Optional.of(directory), reference);
  }

  /** The same, called so by the guarded product. */
  public User referredToAs(ProductReference name) {
    return known(connection, Optional.of(name));
  }

  private User known(Optional<ConnectionId> manager, Optional<ProductReference> name) {
    return new User(
        key,
        manager,
        userName,
        externalId,
        profile,
        suspension,
        accessUntil,
        version,
        created,
        modified,
        name);
  }

  /** The same, suspended for one reason more. */
  public User suspend(Reason why, Instant at) {
    return with(userName, externalId, profile, suspension.add(why, at), accessUntil);
  }

  /** The same without that reason; other reasons stay. */
  public User lift(Reason why) {
    return with(userName, externalId, profile, suspension.lift(why), accessUntil);
  }

  /** The same under another name. */
  public User named(UserName name) {
    return with(name, externalId, profile, suspension, accessUntil);
  }

  /** The same, called so by its directory. */
  public User identified(Optional<ExternalId> external) {
    return with(userName, external, profile, suspension, accessUntil);
  }

  /** The same with another profile. */
  public User described(Profile facts) {
    return with(userName, externalId, facts, suspension, accessUntil);
  }

  /** The same with access ending then, or without end. */
  public User limited(Optional<Instant> until) {
    return with(userName, externalId, profile, suspension, until);
  }

  /** The same, one effective change later. */
  public User amendedAt(Instant at) {
    return new User(
        key,
        connection,
        userName,
        externalId,
        profile,
        suspension,
        accessUntil,
        version.next(),
        created,
        at,
        reference);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public void require(Precondition precondition) {
    precondition.require(version);
  }

  /** The name to show for the user, if a profile has one. */
  public Optional<String> displayName() {
    return profile.text(AttributePath.of(StandardSchemas.USER, "displayName"));
  }

  /**
   * Typed core and open profile as one tree.
   *
   * @param groups asked only when a path names them
   */
  public Attributes attributes(Supplier<List<GroupRef>> groups) {
    return path -> attribute(path, groups);
  }

  private Optional<Value> attribute(AttributePath path, Supplier<List<GroupRef>> groups) {
    if (!path.schema().equals(StandardSchemas.USER)) return profile.at(path);
    return switch (path.attribute()) {
      case "id" -> Optional.of(new Value.Text(key.id().toString()));
      case "externalId" -> externalId.map(it -> new Value.Text(it.value()));
      case "userName" -> Optional.of(new Value.Text(userName.value()));
      case "active" -> Optional.of(new Value.Flag(suspension.active()));
      case "meta" -> Optional.of(meta());
      case "groups" -> many(groups.get().stream().map(User::shown).toList());
      default -> profile.at(path);
    };
  }

  private Value meta() {
    return new Value.Complex(
        Map.of(
            "resourceType", new Value.Text(StandardSchemas.USER_TYPE.name()),
            "created", Value.Moment.of(created),
            "lastModified", Value.Moment.of(modified)));
  }

  private static Value shown(GroupRef group) {
    return new Value.Complex(
        Map.of(
            "value", new Value.Text(group.id().toString()),
            "display", new Value.Text(group.displayName()),
            "type", new Value.Text("direct")));
  }

  private static Optional<Value> many(List<Value> elements) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(elements));
  }

  private User with(
      UserName name,
      Optional<ExternalId> external,
      Profile facts,
      Suspension reasons,
      Optional<Instant> until) {
    return new User(
        key,
        connection,
        name,
        external,
        facts,
        reasons,
        until,
        version,
        created,
        modified,
        reference);
  }
}
