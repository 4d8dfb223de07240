package latchkey.domain.group;

import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

/** Names one group; without the organization it names none. */
public record GroupKey(OrganizationId organization, GroupId id) {
  /** The refusal for a group that is not there. */
  public Refusal notFound() {
    return new Refusal.NotFound("Group", id.toString());
  }
}
