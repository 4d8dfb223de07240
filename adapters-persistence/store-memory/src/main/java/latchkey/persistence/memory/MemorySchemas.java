package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.group.Group;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.User;

/** Nothing is remembered: everything is at hand. */
final class MemorySchemas implements Schemas {
  private final Memory memory;
  private final Tables tables;

  MemorySchemas(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public ResourceTypes types(OrganizationId organization) {
    var types = ResourceTypes.STANDARD;
    for (CustomSchema one : of(organization)) {
      types = types.extended(one.type(), one.schema(), one.required());
    }
    return types;
  }

  @Override
  public List<CustomSchema> of(OrganizationId organization) {
    return tables.schemas.under(Keys.of(organization)).map(Map.Entry::getValue).toList();
  }

  @Override
  public Optional<CustomSchema> find(OrganizationId organization, SchemaId id) {
    return tables.schemas.get(key(organization, id));
  }

  @Override
  public void add(OrganizationId organization, CustomSchema schema) {
    if (find(organization, schema.id()).isPresent()) {
      throw new Refusal.Taken("Schema", "id", schema.id().urn()).refused();
    }
    tables.schemas.put(key(organization, schema.id()), schema);
  }

  @Override
  public void save(OrganizationId organization, CustomSchema before, CustomSchema after) {
    before.abandonedBy(after).forEach(path -> requireUnused(organization, path));
    tables.schemas.put(key(organization, after.id()), after);
  }

  @Override
  public void remove(OrganizationId organization, CustomSchema schema) {
    schema.paths().forEach(path -> requireUnused(organization, path));
    tables.schemas.remove(key(organization, schema.id()));
  }

  private void requireUnused(OrganizationId organization, AttributePath path) {
    boolean used = memory.read(() -> profiles(organization).anyMatch(it -> has(it, path)));
    if (used) throw CustomSchema.inUse(path).refused();
  }

  private static boolean has(Profile profile, AttributePath path) {
    return !profile.values(path).isEmpty();
  }

  private Stream<Profile> profiles(OrganizationId organization) {
    var owned = Keys.of(organization);
    return Stream.concat(
        tables.users.under(owned).map(Map.Entry::getValue).map(User::profile),
        tables.groups.under(owned).map(Map.Entry::getValue).map(Group::profile));
  }

  @Override
  public void forget(OrganizationId organization) {
    // nothing is remembered
  }

  private static Key key(OrganizationId organization, SchemaId id) {
    return Keys.of(organization, Fold.of(id.urn()));
  }
}
