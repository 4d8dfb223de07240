package latchkey.persistence.jpa.adoption;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.query.Slice;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.user.UserColumns;

/** Conflicts of imports, a row each. */
@Dependent
public class JpaConflicts implements Conflicts {
  private static final String USERS =
      "select " + UserColumns.of("u") + " from users u where u.org = ?";
  private static final String ALL =
      "select org, id, user_name, reference, kind, user_id, since, state from import_conflict";

  private final Database database;

  @Inject
  public JpaConflicts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<User> named(OrganizationId organization, UserName userName) {
    return user(
        Phrase.of(USERS + " and u.user_name_key = ?", organization.value(), userName.folded()));
  }

  @Override
  public Optional<User> referredTo(OrganizationId organization, ProductReference reference) {
    return user(Phrase.of(USERS + " and u.reference = ?", organization.value(), reference.value()));
  }

  private Optional<User> user(Phrase query) {
    return database.in(it -> it.sql().first(query, UserColumns::user));
  }

  @Override
  public boolean buried(OrganizationId organization, UserName userName) {
    var query =
        Phrase.of(
            "select id from tombstone where org = ? and user_name_key = ? fetch first 1 rows only",
            organization.value(),
            userName.folded());
    return database.in(it -> it.sql().first(query, row -> row.id("id"))).isPresent();
  }

  @Override
  public Optional<Conflict> of(OrganizationId organization, Person person) {
    return conflict(
        Phrase.of(
            ALL + " where org = ? and user_name_key = ? and reference = ?",
            organization.value(),
            person.userName().folded(),
            person.reference().value()));
  }

  private Optional<Conflict> conflict(Phrase query) {
    return database.in(it -> it.sql().first(query, JpaConflicts::conflict));
  }

  private static Conflict conflict(Row row) {
    return new Conflict(
        new OrganizationId(row.id("org")),
        new ConflictId(row.id("id")),
        new UserName(row.text("user_name")),
        new ProductReference(row.text("reference")),
        Conflict.Kind.valueOf(row.text("kind")),
        row.perhapsId("user_id").map(UserId::new),
        row.instant("since"),
        Conflict.State.valueOf(row.text("state")));
  }

  @Override
  public void add(OrganizationId organization, Conflict conflict) {
    var insert =
        Phrase.of(
            """
            insert into import_conflict
              (org, id, user_name, user_name_key, reference, kind, user_id, since, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            organization.value(),
            conflict.id().value(),
            conflict.userName().value(),
            conflict.userName().folded(),
            conflict.reference().value(),
            conflict.kind().name(),
            conflict.user().map(UserId::value).orElse(null),
            conflict.since(),
            conflict.state().name());
    database.in(it -> it.sql().change(insert));
  }

  @Override
  public Optional<Conflict> findForChange(OrganizationId organization, ConflictId id) {
    return conflict(
        Phrase.of(ALL + " where org = ? and id = ? for update", organization.value(), id.value()));
  }

  @Override
  public void save(OrganizationId organization, Conflict conflict) {
    var update =
        Phrase.of(
            "update import_conflict set state = ? where org = ? and id = ?",
            conflict.state().name(),
            organization.value(),
            conflict.id().value());
    database.in(it -> it.sql().change(update));
  }

  @Override
  public List<Conflict> open(OrganizationId organization, Slice slice) {
    var query =
        Phrase.of(
                ALL + " where org = ? and state = ?",
                organization.value(),
                Conflict.State.OPEN.name())
            .then(slice.after().map(id -> Phrase.of(" and id > ?", id)).orElse(Phrase.NONE))
            .then(" order by org, state, id fetch first ? rows only", slice.limit());
    return database.in(it -> it.sql().list(query, JpaConflicts::conflict));
  }

  // looks through an organization's conflicts, which are few; a purge is not in haste
  @Override
  public void forget(UserKey user, UserName userName) {
    var org = user.organization().value();
    var about =
        Phrase.of(
            "delete from import_conflict where org = ? and (user_id = ? or user_name_key = ?)",
            org,
            user.id().value(),
            userName.folded());
    database.in(it -> it.sql().change(about));
  }
}
