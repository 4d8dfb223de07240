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
import latchkey.domain.refusal.Version;
import latchkey.rest.security.ScimCaller;

/** Somebody whose token was accepted. */
public record Caller(ClientProfile profile) implements ScimCaller {
  public static Caller strict() {
    return new Caller(ClientProfile.STRICT);
  }

  @Override
  public OrganizationId organization() {
    return new OrganizationId(new UUID(1, 1));
  }

  @Override
  public Connection connection() {
    var id = new ConnectionId(new UUID(4, 4));
    return new Connection(organization(), id, "Directory", profile, true, Version.FIRST);
  }

  @Override
  public Retention retention() {
    return Retention.DEFAULT;
  }

  @Override
  public Origin origin(String operation, Set<String> rules) {
    return new Origin(
        operation,
        Optional.of(connection().id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rules,
        requestId());
  }

  @Override
  public UUID requestId() {
    return new UUID(5, 5);
  }
}
