package latchkey.domain.user;

import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

/** Names one user; without the organization it names none. */
public record UserKey(OrganizationId organization, UserId id) {
  /** The refusal for a user that is not there. */
  public Refusal notFound() {
    return new Refusal.NotFound("User", id.toString());
  }
}
