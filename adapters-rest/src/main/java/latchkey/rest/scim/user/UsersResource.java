package latchkey.rest.scim.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import latchkey.rest.scim.exchange.EndpointResource;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.Walks;

/** The address of users. */
@Path("v2/Users")
@Dependent
public class UsersResource extends EndpointResource {
  @Inject
  UsersResource(UserEndpoint users, Exchanges exchanges, Walks walks) {
    super(users, exchanges, walks);
  }
}
