package latchkey.persistence.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.query.Slice;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

final class MemoryAccessSubjects implements AccessSubjects {
  private static final int SEVERAL = 2;

  private final Memory memory;
  private final Tables tables;
  private final MemoryMemberships memberships;

  MemoryAccessSubjects(Memory memory, Tables tables, MemoryMemberships memberships) {
    this.memory = memory;
    this.tables = tables;
    this.memberships = memberships;
  }

  @Override
  public Optional<AccessSubject> byId(UserKey key) {
    return memory.read(() -> living(key).or(() -> deprovisioned(key)));
  }

  @Override
  public Optional<AccessSubject> byUserName(OrganizationId organization, UserName userName) {
    return memory.read(
        () ->
            tables
                .userNames
                .get(Keys.of(organization, userName.folded()))
                .flatMap(id -> living(key(organization, id))));
  }

  @Override
  public List<AccessSubject> byExternalId(OrganizationId organization, ExternalId externalId) {
    return memory.read(
        () ->
            tables
                .externalIds
                .under(Keys.of(organization, externalId.value()))
                .limit(SEVERAL)
                .flatMap(row -> living(key(organization, row.getValue())).stream())
                .toList());
  }

  @Override
  public Map<UserId, AccessSubject> byIds(OrganizationId organization, Set<UserId> ids) {
    return memory.read(() -> found(organization, ids));
  }

  private Map<UserId, AccessSubject> found(OrganizationId organization, Set<UserId> ids) {
    var found = new LinkedHashMap<UserId, AccessSubject>();
    for (UserId id : ids) {
      byId(new UserKey(organization, id)).ifPresent(it -> found.put(id, it));
    }
    return found;
  }

  @Override
  public List<AccessSubject> living(OrganizationId organization, Slice slice) {
    return memory.read(
        () ->
            Walk.values(tables.users, Keys.of(organization), slice).stream()
                .map(user -> living(organization, user))
                .toList());
  }

  private Optional<AccessSubject> living(UserKey key) {
    return tables.users.get(Keys.of(key)).map(user -> living(key.organization(), user));
  }

  private AccessSubject living(OrganizationId organization, User user) {
    return new AccessSubject.Living(user, enabled(organization), memberships.groupsOf(user.key()));
  }

  private boolean enabled(OrganizationId organization) {
    return tables
        .organizations
        .get(Keys.of(organization))
        .filter(Organization::enabled)
        .isPresent();
  }

  private Optional<AccessSubject> deprovisioned(UserKey key) {
    return tables.tombstones.get(Keys.of(key)).map(AccessSubject.Deprovisioned::new);
  }

  private static UserKey key(OrganizationId organization, UUID id) {
    return new UserKey(organization, new UserId(id));
  }
}
