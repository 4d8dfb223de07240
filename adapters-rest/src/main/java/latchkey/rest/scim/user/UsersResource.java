package latchkey.rest.scim.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import latchkey.rest.scim.exchange.EndpointResource;
import latchkey.rest.scim.exchange.Exchanges;

/** The address of users. */
@Path("v2/Users")
@Dependent
public class UsersResource extends EndpointResource {
  @Inject
  UsersResource(UserEndpoint users, Exchanges exchanges) {
    super(users, exchanges);
  }
}
