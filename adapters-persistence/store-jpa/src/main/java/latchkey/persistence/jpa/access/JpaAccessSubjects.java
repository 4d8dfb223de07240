package latchkey.persistence.jpa.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.query.Slice;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.group.GroupRefs;
import latchkey.persistence.jpa.tombstone.TombstoneColumns;
import latchkey.persistence.jpa.user.UserColumns;

/** Users together with whether their organization is switched on, then their groups. */
@Dependent
public class JpaAccessSubjects implements AccessSubjects {
  private static final String USERS =
      "select "
          + UserColumns.of("u")
          + ", o.enabled from users u join organization o on o.id = u.org";

  private final Database database;

  @Inject
  public JpaAccessSubjects(Database database) {
    this.database = database;
  }

  @Override
  public Optional<AccessSubject> byId(UserKey key) {
    return database.in(
        it -> {
          var living = one(it, key.organization(), "u.id", key.id().value());
          return living.isPresent() ? living : deprovisioned(it, key);
        });
  }

  private static Optional<AccessSubject> deprovisioned(Session session, UserKey key) {
    var query =
        Phrase.of(
            "select " + TombstoneColumns.ALL + " from tombstone t where t.org = ? and t.id = ?",
            key.organization().value(),
            key.id().value());
    return session
        .sql()
        .first(query, row -> new AccessSubject.Deprovisioned(TombstoneColumns.tombstone(row)));
  }

  @Override
  public Optional<AccessSubject> byUserName(OrganizationId organization, UserName userName) {
    return database.in(it -> one(it, organization, "u.user_name_key", userName.folded()));
  }

  private static Optional<AccessSubject> one(
      Session session, OrganizationId organization, String column, Object value) {
    var query =
        Phrase.of(USERS + " where u.org = ? and " + column + " = ?", organization.value(), value);
    return session
        .sql()
        .first(query, Enabled::of)
        .map(
            found ->
                found.with(GroupRefs.of(session, organization, found.user().key().id().value())));
  }

  @Override
  public List<AccessSubject> byExternalId(OrganizationId organization, ExternalId externalId) {
    var query =
        Phrase.of(
            USERS
                + " where u.org = ? and u.external_id = ?"
                + " order by u.org, u.external_id, u.id fetch first 2 rows only",
            organization.value(),
            externalId.value());
    return database.in(it -> many(it, organization, query));
  }

  @Override
  public Map<UserId, AccessSubject> byIds(OrganizationId organization, Set<UserId> ids) {
    UUID[] wanted = ids.stream().map(UserId::value).toArray(UUID[]::new);
    return database.in(
        it -> {
          var found = byId(many(it, organization, living(it, organization, wanted)));
          if (found.size() < wanted.length) found.putAll(byId(gone(it, organization, wanted)));
          return found;
        });
  }

  private static Phrase living(Session session, OrganizationId organization, UUID[] ids) {
    return Phrase.of(
        "select "
            + UserColumns.of("u")
            + ", o.enabled from "
            + session.dialect().ids()
            + " i(id) join users u on u.id = i.id join organization o on o.id = u.org"
            + " where u.org = ? order by u.id",
        ids,
        organization.value());
  }

  private static List<AccessSubject> gone(
      Session session, OrganizationId organization, UUID[] ids) {
    var query =
        Phrase.of(
            "select "
                + TombstoneColumns.ALL
                + " from "
                + session.dialect().ids()
                + " i(id) join tombstone t on t.id = i.id where t.org = ? order by t.id",
            ids,
            organization.value());
    return session
        .sql()
        .list(query, row -> new AccessSubject.Deprovisioned(TombstoneColumns.tombstone(row)));
  }

  @Override
  public List<AccessSubject> living(OrganizationId organization, Slice slice) {
    var query =
        Phrase.of(USERS + " where u.org = ?", organization.value())
            .then(slice.after().map(id -> Phrase.of(" and u.id > ?", id)).orElse(Phrase.NONE))
            .then(" order by u.org, u.id fetch first ? rows only", slice.limit());
    return database.in(it -> many(it, organization, query));
  }

  private static List<AccessSubject> many(
      Session session, OrganizationId organization, Phrase query) {
    var users = session.sql().list(query, Enabled::of);
    var ids = users.stream().map(found -> found.user().key().id().value()).toList();
    var groups =
        ids.isEmpty()
            ? Map.<UUID, List<latchkey.domain.group.GroupRef>>of()
            : GroupRefs.of(session, organization, ids);
    return users.stream()
        .map(one -> one.with(groups.getOrDefault(one.user().key().id().value(), List.of())))
        .toList();
  }

  private static Map<UserId, AccessSubject> byId(List<AccessSubject> subjects) {
    return subjects.stream()
        .collect(
            Collectors.toMap(JpaAccessSubjects::id, one -> one, (one, same) -> one, HashMap::new));
  }

  private static UserId id(AccessSubject subject) {
    return subject instanceof AccessSubject.Living living
        ? living.user().key().id()
        : ((AccessSubject.Deprovisioned) subject).tombstone().key().id();
  }
}
