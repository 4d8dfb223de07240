package latchkey.rest.scim.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import latchkey.rest.scim.exchange.EndpointResource;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.Walks;

/** The address of groups. */
@Path("v2/Groups")
@Dependent
public class GroupsResource extends EndpointResource {
  @Inject
  GroupsResource(GroupEndpoint groups, Exchanges exchanges, Walks walks) {
    super(groups, exchanges, walks);
  }
}
