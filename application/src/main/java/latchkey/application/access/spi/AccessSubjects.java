package latchkey.application.access.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.application.query.Slice;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** What access answers are derived from: committed state, never a cache. */
public interface AccessSubjects {
  /** A user, living or deprovisioned; two statements for a living one. */
  Optional<AccessSubject> byId(UserKey key);

  /** A living user by name, compared without case. */
  Optional<AccessSubject> byUserName(OrganizationId organization, UserName userName);

  /** Living users by the directory's id; at most two are given, as more mean the same. */
  List<AccessSubject> byExternalId(OrganizationId organization, ExternalId externalId);

  /** Those of the users that are there, living or deprovisioned. */
  Map<UserId, AccessSubject> byIds(OrganizationId organization, Set<UserId> ids);

  /** A part of all living users, in the order of ids. */
  List<AccessSubject> living(OrganizationId organization, Slice slice);
}
