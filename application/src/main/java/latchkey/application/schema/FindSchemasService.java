package latchkey.application.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.schema.api.FindSchemas;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;

@Dependent
class FindSchemasService implements FindSchemas {
  private final Schemas schemas;

  @Inject
  FindSchemasService(Schemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public ResourceTypes types(OrganizationId organization) {
    return schemas.types(organization);
  }

  @Override
  public List<CustomSchema> list(OrganizationId organization) {
    return schemas.of(organization);
  }

  @Override
  public CustomSchema get(OrganizationId organization, SchemaId id) {
    return schemas
        .find(organization, id)
        .orElseThrow(() -> new Refusal.NotFound("Schema", id.urn()).refused());
  }
}
