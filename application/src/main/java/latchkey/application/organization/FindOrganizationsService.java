package latchkey.application.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.organization.api.FindOrganizations;
import latchkey.application.organization.spi.Connections;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.query.Slice;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;

@Dependent
class FindOrganizationsService implements FindOrganizations {
  private final Organizations organizations;
  private final Connections connections;

  @Inject
  FindOrganizationsService(Organizations organizations, Connections connections) {
    this.organizations = organizations;
    this.connections = connections;
  }

  @Override
  public Organization named(Slug slug) {
    return organizations.find(slug).orElseThrow(() -> slug.notFound().refused());
  }

  @Override
  public Organization get(OrganizationId id) {
    return organizations
        .find(id)
        .orElseThrow(() -> new Refusal.NotFound("Organization", id.toString()).refused());
  }

  @Override
  public List<Organization> list(Slice slice) {
    return organizations.list(slice);
  }

  @Override
  public Optional<Connection> connection(OrganizationId organization) {
    return connections.of(organization).stream().findFirst();
  }
}
