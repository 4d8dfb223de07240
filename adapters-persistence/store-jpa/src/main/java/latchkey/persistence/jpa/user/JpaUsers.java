package latchkey.persistence.jpa.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.user.spi.Users;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;

/** Living users: a row each, and rows of values that can be many. */
@Dependent
public class JpaUsers implements Users {
  private static final String FIND =
      "select " + UserColumns.of("u") + " from users u where u.org = ? and u.id = ?";

  private final Database database;

  @Inject
  public JpaUsers(Database database) {
    this.database = database;
  }

  @Override
  public void add(UserKey key, User user) {
    nameTaken(user).guard(() -> database.in(it -> added(it, key, user)));
  }

  private static int[] added(Session session, UserKey key, User user) {
    session.add(UserRow.of(user));
    return insert(session, key, ValueRows.of(user.profile()));
  }

  @Override
  public Optional<User> find(UserKey key) {
    var query = Phrase.of(FIND, key.organization().value(), key.id().value());
    return database.in(it -> it.sql().first(query, UserColumns::user));
  }

  @Override
  public Optional<User> findForChange(UserKey key) {
    return database.in(it -> it.lock(UserRow.class, rowKey(key)).map(UserRow::user));
  }

  @Override
  public void save(UserKey key, User before, User after) {
    nameTaken(after).guard(() -> database.in(it -> saved(it, key, before, after)));
  }

  private static boolean saved(Session session, UserKey key, User before, User after) {
    session
        .held(UserRow.class, rowKey(key))
        .orElseThrow(() -> key.notFound().refused())
        .become(after);
    session.flush();
    return before.profile().equals(after.profile()) || valuesSaved(session, key, before, after);
  }

  private static boolean valuesSaved(Session session, UserKey key, User before, User after) {
    var old = ValueRows.of(before.profile());
    var now = ValueRows.of(after.profile());
    delete(session, key, without(old, now));
    insert(session, key, without(now, old));
    return true;
  }

  private static Set<ValueRow> without(Set<ValueRow> rows, Set<ValueRow> others) {
    var rest = new LinkedHashSet<>(rows);
    rest.removeAll(others);
    return rest;
  }

  private static int[] insert(Session session, UserKey key, Set<ValueRow> rows) {
    UUID org = key.organization().value();
    UUID user = key.id().value();
    return session
        .sql()
        .batch(ValueRow.INSERT, rows.stream().map(row -> row.inserted(org, user)).toList());
  }

  private static void delete(Session session, UserKey key, Set<ValueRow> rows) {
    UUID org = key.organization().value();
    UUID user = key.id().value();
    session.sql().batch(ValueRow.DELETE, rows.stream().map(row -> row.deleted(org, user)).toList());
  }

  @Override
  public void remove(UserKey key) {
    Object[] parameters = {key.organization().value(), key.id().value()};
    database.in(
        it -> {
          it.sql()
              .change(
                  Phrase.of("delete from user_value where org = ? and user_id = ?", parameters));
          return it.sql()
              .change(Phrase.of("delete from users where org = ? and id = ?", parameters));
        });
  }

  @Override
  public Listing<UserView> find(OrganizationId organization, Query query) {
    return database.in(it -> new UserListing(it, organization, query.projection()).page(query));
  }

  @Override
  public Stretch<UserView> walk(OrganizationId organization, Walk walk) {
    return database.in(it -> new UserListing(it, organization, walk.projection()).part(walk));
  }

  private static RowKey rowKey(UserKey key) {
    return new RowKey(key.organization().value(), key.id().value());
  }

  private static Unique nameTaken(User user) {
    return new Unique(
        "uq_users_user_name", new Refusal.Taken("User", "userName", user.userName().value()));
  }
}
