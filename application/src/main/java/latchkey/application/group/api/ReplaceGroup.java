package latchkey.application.group.api;

import java.util.Optional;
import java.util.Set;
import latchkey.domain.change.Origin;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;

/** Puts another description, and other members, in the place of a group's (RFC 7644 §3.5.1). */
public interface ReplaceGroup {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Taken, Malformed
   */
  AmendGroup.Outcome replace(Command command);

  /**
   * @param members empty leaves the members as they are: absent is not the empty list
   */
  record Command(
      GroupKey group,
      Precondition precondition,
      String displayName,
      Optional<ExternalId> externalId,
      Profile profile,
      Optional<Set<MemberId>> members,
      Origin origin) {
    public Command {
      members = members.map(Set::copyOf);
    }
  }
}
