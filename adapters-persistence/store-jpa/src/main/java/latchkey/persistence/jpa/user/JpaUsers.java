package latchkey.persistence.jpa.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.query.InactivePlace;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.user.spi.Users;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;
import latchkey.persistence.jpa.schema.CustomTable;
import latchkey.persistence.jpa.schema.CustomValues;
import latchkey.persistence.jpa.schema.CustomWords;
import latchkey.persistence.jpa.schema.KnownSchemas;

/** Living users: a row each, and rows of values that can be many. */
@Dependent
public class JpaUsers implements Users {
  private static final String FIND =
      "select " + UserColumns.of("u") + " from users u where u.org = ? and u.id = ?";

  private final Database database;
  private final KnownSchemas known;

  @Inject
  public JpaUsers(Database database, KnownSchemas known) {
    this.database = database;
    this.known = known;
  }

  @Override
  public void add(UserKey key, User user) {
    guard(user, () -> database.in(it -> added(it, key, user)));
  }

  private boolean added(Session session, UserKey key, User user) {
    session.add(UserRow.of(user));
    insert(session, key, ValueRows.of(user.profile()));
    custom(session, key).save(key.id().value(), Profile.EMPTY, user.profile());
    return true;
  }

  private CustomValues custom(Session session, UserKey key) {
    return new CustomValues(known, session, key.organization(), CustomTable.USERS);
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
    guard(after, () -> database.in(it -> saved(it, key, before, after)));
  }

  private boolean saved(Session session, UserKey key, User before, User after) {
    session
        .held(UserRow.class, rowKey(key))
        .orElseThrow(() -> key.notFound().refused())
        .become(after);
    session.flush();
    return before.profile().equals(after.profile()) || valuesSaved(session, key, before, after);
  }

  private boolean valuesSaved(Session session, UserKey key, User before, User after) {
    var old = ValueRows.of(before.profile());
    var now = ValueRows.of(after.profile());
    delete(session, key, without(old, now));
    insert(session, key, without(now, old));
    custom(session, key).save(key.id().value(), before.profile(), after.profile());
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
    return database.in(it -> listing(it, organization, query.projection()).page(query));
  }

  @Override
  public Stretch<UserView> walk(OrganizationId organization, Walk walk) {
    return database.in(it -> listing(it, organization, walk.projection()).part(walk));
  }

  // The lower bound keeps away from those that are active, who stand together in the index.
  @Override
  public List<User> inactive(
      OrganizationId organization, Instant until, Optional<InactivePlace> after, int limit) {
    var query =
        Phrase.of("select " + UserColumns.of("u") + " from users u")
            .then(
                " where u.org = ? and u.inactive_since >= ? and u.inactive_since <= ?",
                organization.value(),
                after.map(InactivePlace::since).orElse(Instant.EPOCH),
                until)
            .then(after.map(JpaUsers::behind).orElse(Phrase.NONE))
            .then(" order by u.org, u.inactive_since, u.id fetch first ? rows only", limit);
    return database.in(it -> it.sql().list(query, UserColumns::user));
  }

  private static Phrase behind(InactivePlace place) {
    return Phrase.of(" and (u.inactive_since > ? or u.id > ?)", place.since(), place.id());
  }

  @Override
  public long countInactive(OrganizationId organization, Instant until) {
    var query =
        Phrase.of(
            "select count(*) as found from users"
                + " where org = ? and inactive_since >= ? and inactive_since <= ?",
            organization.value(),
            Instant.EPOCH,
            until);
    return database.in(it -> it.sql().list(query, row -> row.number("found")).get(0));
  }

  private UserListing listing(Session session, OrganizationId organization, Projection projection) {
    var custom = new CustomWords(known, session, organization, CustomTable.USERS);
    var words = new UserWords(custom, session.dialect());
    return new UserListing(session, organization, projection, words);
  }

  private static RowKey rowKey(UserKey key) {
    return new RowKey(key.organization().value(), key.id().value());
  }

  private static void guard(User user, Runnable write) {
    referenceTaken(user).guard(() -> nameTaken(user).guard(write));
  }

  private static Unique referenceTaken(User user) {
    var reference = user.reference().map(ProductReference::value).orElse("");
    return new Unique("uq_users_reference", new Refusal.Taken("User", "reference", reference));
  }

  private static Unique nameTaken(User user) {
    return new Unique(
        "uq_users_user_name", new Refusal.Taken("User", "userName", user.userName().value()));
  }
}
