package latchkey.rest.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.request.RequestId;

/** The directory behind an accepted token. */
@RequestScoped
class BearerScimCaller implements ScimCaller {
  @Inject HttpServletRequest request;

  @Override
  public OrganizationId organization() {
    return Accepted.of(request).organization().id();
  }

  @Override
  public Connection connection() {
    return Accepted.of(request)
        .connection()
        .orElseThrow(() -> new IllegalStateException("a directory's token without a connection"));
  }

  @Override
  public Retention retention() {
    return Accepted.of(request).organization().retention();
  }

  @Override
  public Origin origin(String operation, Set<String> rules) {
    return new Origin(
        operation,
        Optional.of(connection().id()),
        Optional.of(Accepted.of(request).credential().principal()),
        Optional.empty(),
        Optional.empty(),
        rules,
        requestId());
  }

  @Override
  public UUID requestId() {
    return RequestId.of(request);
  }
}
