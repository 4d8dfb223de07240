package latchkey.persistence.memory;

import java.util.List;
import java.util.Optional;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.query.Slice;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;

final class MemoryOrganizations implements Organizations {
  private final Memory memory;
  private final Tables tables;

  MemoryOrganizations(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public void add(Organization organization) {
    var slug = organization.slug().value();
    if (tables.slugs.has(Key.of(slug))) {
      throw new Refusal.Taken("Organization", "slug", slug).refused();
    }
    tables.slugs.put(Key.of(slug), organization.id().value());
    tables.organizations.put(Keys.of(organization.id()), organization);
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return tables.organizations.get(Keys.of(id));
  }

  @Override
  public Optional<Organization> find(Slug slug) {
    return memory.read(
        () -> tables.slugs.get(Key.of(slug.value())).flatMap(id -> find(new OrganizationId(id))));
  }

  @Override
  public Optional<Organization> findForChange(Slug slug) {
    return find(slug);
  }

  @Override
  public List<Organization> list(Slice slice) {
    return Walk.values(tables.organizations, Key.of(), slice);
  }

  @Override
  public void save(Organization organization) {
    if (find(organization.id()).isEmpty()) {
      throw new Refusal.NotFound("Organization", organization.slug().value()).refused();
    }
    tables.organizations.put(Keys.of(organization.id()), organization);
  }

  @Override
  public boolean erase(OrganizationId id, int rows) {
    return new Erasure(tables, id).take(rows);
  }
}
