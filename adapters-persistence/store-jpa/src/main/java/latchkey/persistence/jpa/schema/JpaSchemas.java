package latchkey.persistence.jpa.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Unique;

/** Schemas that organizations define: a document each, and a row per attribute. */
@Dependent
public class JpaSchemas implements Schemas {
  private final Database database;
  private final KnownSchemas known;

  @Inject
  public JpaSchemas(Database database, KnownSchemas known) {
    this.database = database;
    this.known = known;
  }

  @Override
  public ResourceTypes types(OrganizationId organization) {
    return known
        .of(organization, () -> database.in(it -> new SchemaRows(it, organization).definitions()))
        .types();
  }

  @Override
  public List<CustomSchema> of(OrganizationId organization) {
    return database.in(it -> new SchemaRows(it, organization).definitions().schemas());
  }

  @Override
  public Optional<CustomSchema> find(OrganizationId organization, SchemaId id) {
    return database.in(it -> new SchemaRows(it, organization).find(id));
  }

  @Override
  public void add(OrganizationId organization, CustomSchema schema) {
    var taken = new Refusal.Taken("Schema", "id", schema.id().urn());
    new Unique("pk_custom_schema", taken)
        .guard(() -> database.in(it -> new SchemaRows(it, organization).add(schema)));
  }

  @Override
  public void save(OrganizationId organization, CustomSchema before, CustomSchema after) {
    database.in(it -> new SchemaRows(it, organization).save(before, after));
  }

  @Override
  public void remove(OrganizationId organization, CustomSchema schema) {
    database.in(it -> new SchemaRows(it, organization).remove(schema));
  }

  @Override
  public void forget(OrganizationId organization) {
    known.forget(organization);
  }
}
