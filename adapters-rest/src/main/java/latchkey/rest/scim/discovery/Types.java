package latchkey.rest.scim.discovery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.schema.api.FindSchemas;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.security.ScimCaller;

/** The types of resources as the caller's organization knows them. */
@Dependent
class Types {
  private final FindSchemas schemas;
  private final ScimCaller caller;

  @Inject
  Types(FindSchemas schemas, ScimCaller caller) {
    this.schemas = schemas;
    this.caller = caller;
  }

  /** All, in the order in which they are listed. */
  List<ResourceType> all() {
    return schemas.types(caller.organization()).all();
  }
}
