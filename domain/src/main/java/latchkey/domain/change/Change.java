package latchkey.domain.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;

/**
 * One effective write, recorded in its own transaction.
 *
 * @param object id of the user, group or organization
 * @param version of the object after the write; orders the changes of one object
 * @param concerned the users whose access answer this changes, when the object is a group; empty
 *     for a group whose present members are all concerned (it was renamed)
 * @param took from the start of the write until it was recorded, in microseconds; its commit comes
 *     after
 */
public record Change(
    OrganizationId organization,
    ChangeId id,
    Instant at,
    ObjectKind objectKind,
    UUID object,
    ChangeKind kind,
    Version version,
    List<Difference> differences,
    Set<MemberId> concerned,
    Origin origin,
    Duration took) {
  public Change {
    differences = List.copyOf(differences);
    concerned = Set.copyOf(concerned);
  }
}
