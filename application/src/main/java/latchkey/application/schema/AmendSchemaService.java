package latchkey.application.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.schema.api.AmendSchema;
import latchkey.application.schema.api.RemoveSchema;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;

@Dependent
class AmendSchemaService implements AmendSchema, RemoveSchema {
  private final SchemaWrites writes;
  private final Schemas schemas;

  @Inject
  AmendSchemaService(SchemaWrites writes, Schemas schemas) {
    this.writes = writes;
    this.schemas = schemas;
  }

  @Override
  public CustomSchema amend(AmendSchema.Command command) {
    return writes.write(
        command.organization(), (organization, stamp) -> amended(organization, command, stamp));
  }

  private CustomSchema amended(
      Organization organization, AmendSchema.Command command, Stamp stamp) {
    var before = found(organization, command.schema().id(), command.precondition());
    var after = before.redefined(command.type(), command.required(), command.schema());
    if (after.equals(before)) return before;
    var kept = after.amendedAt(stamp.at());
    schemas.save(organization.id(), before, kept);
    writes.record(stamp, organization, Optional.of(before), Optional.of(kept), command.origin());
    return kept;
  }

  @Override
  public void remove(RemoveSchema.Command command) {
    writes.write(
        command.organization(), (organization, stamp) -> removed(organization, command, stamp));
  }

  private CustomSchema removed(
      Organization organization, RemoveSchema.Command command, Stamp stamp) {
    var schema = found(organization, command.id(), command.precondition());
    schemas.remove(organization.id(), schema);
    writes.record(stamp, organization, Optional.of(schema), Optional.empty(), command.origin());
    return schema;
  }

  private CustomSchema found(Organization organization, SchemaId id, Precondition precondition) {
    var schema =
        schemas
            .find(organization.id(), id)
            .orElseThrow(() -> new Refusal.NotFound("Schema", id.urn()).refused());
    schema.require(precondition);
    return schema;
  }
}
