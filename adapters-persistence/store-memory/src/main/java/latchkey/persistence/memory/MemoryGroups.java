package latchkey.persistence.memory;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.group.spi.Groups;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Fold;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.GroupRef;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserKey;

final class MemoryGroups implements Groups {
  private final Memory memory;
  private final Tables tables;
  private final MemoryMemberships memberships;
  private final MemorySchemas schemas;

  MemoryGroups(Memory memory, Tables tables, MemoryMemberships memberships, MemorySchemas schemas) {
    this.memory = memory;
    this.tables = tables;
    this.memberships = memberships;
    this.schemas = schemas;
  }

  @Override
  public void add(GroupKey key, Group group) {
    if (tables.groups.has(Keys.of(key))) throw new IllegalStateException("the id is given already");
    claimName(key, group);
    unique(key).claim(group.profile());
    tables.groups.put(Keys.of(key), group);
  }

  @Override
  public Optional<Group> find(GroupKey key) {
    return tables.groups.get(Keys.of(key));
  }

  @Override
  public Optional<Group> findForChange(GroupKey key) {
    return find(key);
  }

  @Override
  public Set<GroupId> lockGroupsOf(UserKey user) {
    return memberships.groupsOf(user).stream()
        .map(GroupRef::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public void save(GroupKey key, Group before, Group after) {
    var kept = find(key).orElseThrow(() -> key.notFound().refused());
    freeName(key, kept);
    claimName(key, after);
    unique(key).free(kept.profile());
    unique(key).claim(after.profile());
    tables.groups.put(Keys.of(key), after);
  }

  @Override
  public void remove(GroupKey key) {
    if (memberships.anyOf(key)) throw new IllegalStateException("the group still has members");
    find(key).ifPresent(group -> remove(key, group));
  }

  private void remove(GroupKey key, Group group) {
    freeName(key, group);
    unique(key).free(group.profile());
    tables.groups.remove(Keys.of(key));
  }

  private UniqueValues unique(GroupKey key) {
    var organization = key.organization();
    return new UniqueValues(
        tables, organization, schemas.types(organization).group(), key.id().value());
  }

  @Override
  public Listing<Group> find(OrganizationId organization, Query query) {
    return memory.read(() -> selection(organization).page(query));
  }

  @Override
  public Stretch<Group> walk(OrganizationId organization, Walk walk) {
    return memory.read(() -> selection(organization).part(walk));
  }

  private Selection<Group> selection(OrganizationId organization) {
    return new Selection<>(
        schemas.types(organization).group(),
        group -> group.key().id().value(),
        this::attributes,
        tables.groups.under(Keys.of(organization)).map(Map.Entry::getValue));
  }

  private Attributes attributes(Group group) {
    return group.attributes(() -> memberships.of(group.key(), Slice.first(Integer.MAX_VALUE)));
  }

  private void claimName(GroupKey key, Group group) {
    if (!group.nameUnique()) return;
    if (tables.groupNames.has(name(key, group))) {
      throw new Refusal.Taken("Group", "displayName", group.displayName()).refused();
    }
    tables.groupNames.put(name(key, group), key.id().value());
  }

  private void freeName(GroupKey key, Group group) {
    if (group.nameUnique()) tables.groupNames.remove(name(key, group));
  }

  private static Key name(GroupKey key, Group group) {
    return Keys.of(key.organization(), Fold.of(group.displayName()));
  }
}
