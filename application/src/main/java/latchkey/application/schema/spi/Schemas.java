package latchkey.application.schema.spi;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.schema.CustomSchema;

/** The schemas that organizations define for themselves. */
public interface Schemas {
  /**
   * Users and groups as the organization knows them. A store may remember them for at most 5 s, and
   * then sends no statement; see {@link #forget}.
   */
  ResourceTypes types(OrganizationId organization);

  /** All as they are now, in the order of URNs; at most two statements. */
  List<CustomSchema> of(OrganizationId organization);

  /** The one with that URN, compared without case. */
  Optional<CustomSchema> find(OrganizationId organization, SchemaId id);

  /**
   * Adds one. Whoever writes schemas has locked the organization.
   *
   * @throws latchkey.domain.refusal.RefusedException Taken when there is one with that URN
   */
  void add(OrganizationId organization, CustomSchema schema);

  /**
   * Keeps a changed one.
   *
   * @param before as it was found
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition when some user or group has
   *     a value that {@link CustomSchema#abandonedBy} it; also one written at this moment
   */
  void save(OrganizationId organization, CustomSchema before, CustomSchema after);

  /**
   * Takes one away.
   *
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition when some user or group has
   *     a value of it; also one written at this moment
   */
  void remove(OrganizationId organization, CustomSchema schema);

  /** Forgets what is remembered of the organization: a change was committed on this node. */
  void forget(OrganizationId organization);
}
