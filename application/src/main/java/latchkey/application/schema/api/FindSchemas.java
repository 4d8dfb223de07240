package latchkey.application.schema.api;

import java.util.List;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.schema.CustomSchema;

/** Reads what an organization defined. */
public interface FindSchemas {
  /**
   * Users and groups as the organization knows them (RFC 7643 §6); what another node changed is
   * seen within 5 s.
   */
  ResourceTypes types(OrganizationId organization);

  /** Its own schemas as they are now, in the order of URNs. */
  List<CustomSchema> list(OrganizationId organization);

  /**
   * One of its own schemas, the URN compared without case.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  CustomSchema get(OrganizationId organization, SchemaId id);
}
