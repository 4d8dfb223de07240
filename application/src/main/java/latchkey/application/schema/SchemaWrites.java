package latchkey.application.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;
import latchkey.domain.schema.CustomSchema;

/**
 * The walk every change of a schema takes. The organization is locked, so that limits hold and no
 * two schemas get in each other's way.
 */
@Dependent
class SchemaWrites {
  private final Ledger ledger;
  private final Organizations organizations;
  private final Schemas schemas;

  @Inject
  SchemaWrites(Ledger ledger, Organizations organizations, Schemas schemas) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.schemas = schemas;
  }

  /** What is done to the schemas of a locked organization. */
  @FunctionalInterface
  interface Work<R> {
    R in(Organization organization, Stamp stamp);
  }

  <R> R write(Slug slug, Work<R> work) {
    var organization = organizations.find(slug).orElseThrow(() -> slug.notFound().refused());
    R result = ledger.write(stamp -> work.in(locked(slug), stamp));
    schemas.forget(organization.id());
    return result;
  }

  private Organization locked(Slug slug) {
    return organizations.findForChange(slug).orElseThrow(() -> slug.notFound().refused());
  }

  /** Records what happened in the history of the organization. */
  void record(
      Stamp stamp,
      Organization organization,
      Optional<CustomSchema> before,
      Optional<CustomSchema> after,
      Origin origin) {
    var id = after.or(() -> before).orElseThrow().id();
    var difference =
        new Difference(
            "schema " + id, before.map(SchemaWrites::shown), after.map(SchemaWrites::shown));
    ledger.record(stamp, organization, ChangeKind.UPDATED, List.of(difference), origin);
  }

  private static String shown(CustomSchema schema) {
    return "version %d of %s"
        .formatted(
            schema.version().number(),
            schema.schema().attributes().stream().map(AttributeDefinition::name).toList());
  }
}
