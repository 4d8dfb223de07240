package latchkey.persistence.jpa.schema;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Session;

/**
 * What can be searched and ordered by an organization's own schemas. All its attributes are
 * elements, of which a single-valued one has one. Looked up only for a path that is no standard's.
 */
public record CustomWords(
    KnownSchemas known, Session session, OrganizationId organization, CustomTable table)
    implements Vocabulary {

  @Override
  public Optional<Fact> fact(AttributePath path) {
    return Optional.empty();
  }

  @Override
  public Optional<Elements> elements(AttributePath attribute) {
    return found(attribute).map(elements -> elements);
  }

  @Override
  public Optional<Order> order(AttributePath path) {
    return found(path.whole()).flatMap(elements -> elements.order(path));
  }

  private Optional<CustomElements> found(AttributePath attribute) {
    if (StandardSchemas.define(attribute.schema())) return Optional.empty();
    var definitions =
        known.of(organization, () -> new SchemaRows(session, organization).definitions());
    var dialect = session.dialect();
    return definitions
        .at(attribute)
        .map(whole -> new CustomElements(table.name(), attribute, whole, definitions, dialect));
  }
}
