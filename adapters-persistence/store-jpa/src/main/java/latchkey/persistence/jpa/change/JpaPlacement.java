package latchkey.persistence.jpa.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import latchkey.application.change.spi.installation.Placement;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** Places of changes; the row {@code feed} of {@code lease} is the lock and holds the last one. */
@Dependent
public class JpaPlacement implements Placement {
  private static final String FIRST =
      """
      select c.org, c.id, c.object, c.version from change c
      where c.position is null order by c.position, c.id fetch first ? rows only""";

  // A full first part may leave out earlier versions of the objects in it, if these drew later ids.
  private static final String ALL_OF_THEIR_OBJECTS =
      """
      select c.org, c.id, c.object, c.version from change c
      join (select distinct f.org, f.object from (
        select u.org, u.object from change u
        where u.position is null order by u.position, u.id fetch first ? rows only) f) o
      on c.org = o.org and c.object = o.object
      where c.position is null""";

  private final Database database;

  @Inject
  public JpaPlacement(Database database) {
    this.database = database;
  }

  @Override
  public int place(int limit) {
    return database.in(it -> place(it.sql(), limit));
  }

  private static int place(Sql sql, int limit) {
    long last =
        sql.list(
                Phrase.of("select position from lease where name = 'feed' for update"),
                row -> row.number("position"))
            .get(0);
    var changes = next(sql, limit);
    if (!changes.isEmpty()) seat(sql, last, changes);
    return changes.size();
  }

  private static List<Unplaced> next(Sql sql, int limit) {
    var first = sql.list(Phrase.of(FIRST, limit), Unplaced::of);
    if (first.size() < limit) return Unplaced.inOrder(first);
    var more = sql.list(Phrase.of(ALL_OF_THEIR_OBJECTS, limit), Unplaced::of);
    return Unplaced.inOrder(more).subList(0, limit);
  }

  private static void seat(Sql sql, long last, List<Unplaced> changes) {
    var sets = new ArrayList<Object[]>();
    for (var change : changes) {
      sets.add(new Object[] {last + sets.size() + 1, change.org(), change.id()});
    }
    sql.batch("update change set position = ? where org = ? and id = ?", sets);
    sql.change(
        Phrase.of("update lease set position = ? where name = 'feed'", last + changes.size()));
  }

  @Override
  public int forget(Instant now, int limit) {
    return database.in(it -> new Forgetting(it.sql()).most(now, limit));
  }
}
