package latchkey.rest.scim;

import java.util.List;
import latchkey.application.schema.api.FindSchemas;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;

/** What the types of an organization are. */
public record SampleTypes(List<CustomSchema> all) implements FindSchemas {
  /** An organization that defined nothing. */
  public static final SampleTypes STANDARD = new SampleTypes(List.of());

  @Override
  public ResourceTypes types(OrganizationId organization) {
    var types = ResourceTypes.STANDARD;
    for (var one : all) types = types.extended(one.type(), one.schema(), one.required());
    return types;
  }

  @Override
  public List<CustomSchema> list(OrganizationId organization) {
    return all;
  }

  @Override
  public CustomSchema get(OrganizationId organization, SchemaId id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("Schema", id.urn()).refused());
  }
}
