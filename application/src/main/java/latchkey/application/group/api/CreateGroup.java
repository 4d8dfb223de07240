package latchkey.application.group.api;

import java.util.Optional;
import java.util.Set;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;

/** Makes a group, with members or without (RFC 7644 §3.3). */
public interface CreateGroup {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken (displayName, where it must be unique),
   *     Malformed (unknown members)
   */
  Group create(Command command);

  /**
   * @param nameUnique whether the connection demands a displayName that no other group has
   */
  record Command(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      String displayName,
      boolean nameUnique,
      Optional<ExternalId> externalId,
      Profile profile,
      Set<MemberId> members,
      Origin origin) {
    public Command {
      members = Set.copyOf(members);
    }
  }
}
