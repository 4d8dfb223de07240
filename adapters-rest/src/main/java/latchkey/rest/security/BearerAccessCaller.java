package latchkey.rest.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.request.RequestId;

/** The guarded product behind an accepted token. */
@RequestScoped
class BearerAccessCaller implements AccessCaller {
  @Inject HttpServletRequest request;

  @Override
  public OrganizationId organization() {
    return Accepted.of(request).organization().id();
  }

  @Override
  public UUID requestId() {
    return RequestId.of(request);
  }
}
