package latchkey.rest.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.request.RequestId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The administrator behind a verified token of ours. */
@RequestScoped
class JwtAdministratorCaller implements AdministratorCaller {
  @Inject HttpServletRequest request;
  @Inject JsonWebToken token;

  @Override
  public String username() {
    return token.getName();
  }

  @Override
  public Instant expires() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  @Override
  public Optional<OrganizationId> organization() {
    if (token.getGroups().contains(OPERATOR)) return Optional.empty();
    // the claim's type is that of the server's JSON library, its text is in quotes there
    Object claim = token.getClaim(ORGANIZATION);
    return Optional.of(new OrganizationId(UUID.fromString(claim.toString().replace("\"", ""))));
  }

  @Override
  public Origin origin(String operation, Optional<String> reason) {
    return new Origin(
        operation,
        Optional.empty(),
        Optional.empty(),
        Optional.of(username()),
        reason,
        Set.of(),
        requestId(),
        Optional.of(200));
  }

  @Override
  public UUID requestId() {
    return RequestId.of(request);
  }
}
