package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.query.InactivePlace;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.user.spi.Users;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

final class MemoryUsers implements Users {
  private static final Comparator<InactivePlace> PLACES =
      Comparator.comparing(InactivePlace::since).thenComparing(InactivePlace::id, Order::ids);

  private final Memory memory;
  private final Tables tables;
  private final MemoryMemberships memberships;
  private final MemorySchemas schemas;

  MemoryUsers(Memory memory, Tables tables, MemoryMemberships memberships, MemorySchemas schemas) {
    this.memory = memory;
    this.tables = tables;
    this.memberships = memberships;
    this.schemas = schemas;
  }

  @Override
  public void add(UserKey key, User user) {
    if (tables.users.has(Keys.of(key))) throw new IllegalStateException("the id is given already");
    claimName(key, user);
    unique(key).claim(user.profile());
    tables.users.put(Keys.of(key), user);
    index(key, user);
    awaitEnd(key, user);
  }

  @Override
  public Optional<User> find(UserKey key) {
    return tables.users.get(Keys.of(key));
  }

  @Override
  public Optional<User> findForChange(UserKey key) {
    return find(key);
  }

  @Override
  public void save(UserKey key, User before, User after) {
    var kept = find(key).orElseThrow(() -> key.notFound().refused());
    claimName(key, after);
    unique(key).free(kept.profile());
    unique(key).claim(after.profile());
    unindex(key, kept);
    tables.users.put(Keys.of(key), after);
    index(key, after);
    if (kept.accessUntil().equals(after.accessUntil())) return;
    forgetEnd(key, kept);
    awaitEnd(key, after);
  }

  @Override
  public void remove(UserKey key) {
    if (memberships.anyOf(key)) throw new IllegalStateException("the user is still a member");
    find(key).ifPresent(user -> remove(key, user));
  }

  private void remove(UserKey key, User user) {
    unindex(key, user);
    unique(key).free(user.profile());
    forgetEnd(key, user);
    tables.users.remove(Keys.of(key));
  }

  @Override
  public Listing<UserView> find(OrganizationId organization, Query query) {
    return memory.read(
        () -> selection(organization).page(query).map(user -> view(user, query.projection())));
  }

  @Override
  public Stretch<UserView> walk(OrganizationId organization, Walk walk) {
    return memory.read(
        () -> selection(organization).part(walk).map(user -> view(user, walk.projection())));
  }

  @Override
  public List<User> inactive(
      OrganizationId organization, Instant until, Optional<InactivePlace> after, int limit) {
    return memory.read(
        () ->
            inactive(organization, until)
                .filter(it -> after.filter(end -> PLACES.compare(place(it), end) <= 0).isEmpty())
                .sorted(Comparator.comparing(MemoryUsers::place, PLACES))
                .limit(limit)
                .toList());
  }

  @Override
  public long countInactive(OrganizationId organization, Instant until) {
    return memory.read(() -> inactive(organization, until).count());
  }

  private Stream<User> inactive(OrganizationId organization, Instant until) {
    return tables
        .users
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .filter(it -> !it.suspension().active() && !place(it).since().isAfter(until));
  }

  private static InactivePlace place(User user) {
    return new InactivePlace(
        user.suspension().since().get(Reason.DIRECTORY), user.key().id().value());
  }

  private Selection<User> selection(OrganizationId organization) {
    return new Selection<>(
        schemas.types(organization).user(),
        user -> user.key().id().value(),
        this::attributes,
        tables.users.under(Keys.of(organization)).map(Map.Entry::getValue));
  }

  private Attributes attributes(User user) {
    return user.attributes(() -> memberships.groupsOf(user.key()));
  }

  private UserView view(User user, Projection projection) {
    List<GroupRef> groups = projection.memberships() ? memberships.groupsOf(user.key()) : List.of();
    return new UserView(user, groups);
  }

  private void claimName(UserKey key, User user) {
    var holder = tables.userNames.get(name(key, user));
    if (holder.isPresent() && !holder.get().equals(key.id().value())) {
      throw new Refusal.Taken("User", "userName", user.userName().value()).refused();
    }
    user.reference().ifPresent(reference -> claim(key, reference));
  }

  private void claim(UserKey key, ProductReference reference) {
    var holder = tables.references.get(reference(key, reference));
    if (holder.isPresent() && !holder.get().equals(key.id().value())) {
      throw new Refusal.Taken("User", "reference", reference.value()).refused();
    }
  }

  private UniqueValues unique(UserKey key) {
    var organization = key.organization();
    return new UniqueValues(
        tables, organization, schemas.types(organization).user(), key.id().value());
  }

  private void index(UserKey key, User user) {
    tables.userNames.put(name(key, user), key.id().value());
    user.externalId()
        .ifPresent(called -> tables.externalIds.put(external(key, called), key.id().value()));
    user.reference()
        .ifPresent(called -> tables.references.put(reference(key, called), key.id().value()));
  }

  private void unindex(UserKey key, User user) {
    tables.userNames.remove(name(key, user));
    user.externalId().ifPresent(called -> tables.externalIds.remove(external(key, called)));
    user.reference().ifPresent(called -> tables.references.remove(reference(key, called)));
  }

  private void awaitEnd(UserKey key, User user) {
    user.accessUntil().ifPresent(end -> tables.ends.put(Keys.timed(end, key), end));
  }

  private void forgetEnd(UserKey key, User user) {
    user.accessUntil().ifPresent(end -> tables.ends.remove(Keys.timed(end, key)));
  }

  private static Key name(UserKey key, User user) {
    return Keys.of(key.organization(), user.userName().folded());
  }

  private static Key external(UserKey key, ExternalId called) {
    return Keys.of(key.organization(), called.value(), key.id().value());
  }

  private static Key reference(UserKey key, ProductReference called) {
    return Keys.of(key.organization(), called.value());
  }
}
