package latchkey.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserName;

/**
 * Whether a person may enter. <em>Granted</em> means "not suspended" and nothing more: which door
 * is the product's business, by group.
 *
 * @param reasons why not; empty exactly when granted
 * @param reference what the guarded product itself calls the person
 * @param roles values of the user's roles, in the order the directory gave them
 */
public record AccessAnswer(
    UserId user,
    Optional<UserName> userName,
    Optional<ExternalId> externalId,
    Set<Reason> reasons,
    List<GroupRef> groups,
    List<String> roles,
    Version version,
    Optional<ProductReference> reference) {
  public AccessAnswer {
    reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    groups = List.copyOf(groups);
    roles = List.copyOf(roles);
  }

  /** Of one whom the product did not tell of. */
  public AccessAnswer(
      UserId user,
      Optional<UserName> userName,
      Optional<ExternalId> externalId,
      Set<Reason> reasons,
      List<GroupRef> groups,
      List<String> roles,
      Version version) {
    this(user, userName, externalId, reasons, groups, roles, version, Optional.empty());
  }

  /** Whether the person may enter. */
  public boolean granted() {
    return reasons.isEmpty();
  }
}
