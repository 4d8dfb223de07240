package latchkey.rest.scim;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.security.ScimCaller;

/** The directory of the sample organization. */
public record SampleCaller(ClientProfile profile) implements ScimCaller {
  private static final ConnectionId CONNECTION = new ConnectionId(new UUID(5, 5));

  @Override
  public OrganizationId organization() {
    return new OrganizationId(new UUID(1, 1));
  }

  @Override
  public Connection connection() {
    return Connection.make(organization(), CONNECTION, "Directory", profile, true);
  }

  @Override
  public Retention retention() {
    return new Retention(7);
  }

  @Override
  public Origin origin(String operation, Set<String> rules) {
    return new Origin(
        operation,
        Optional.of(CONNECTION),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rules,
        requestId());
  }

  @Override
  public UUID requestId() {
    return new UUID(7, 7);
  }
}
