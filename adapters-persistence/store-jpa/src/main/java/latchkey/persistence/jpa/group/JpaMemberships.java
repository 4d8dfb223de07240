package latchkey.persistence.jpa.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Slice;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.GroupRef;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** Memberships, a row each, changed as sets. */
@Dependent
public class JpaMemberships implements Memberships {
  private final Database database;

  @Inject
  public JpaMemberships(Database database) {
    this.database = database;
  }

  @Override
  public MembershipEffect apply(GroupKey group, MembershipChange change, Instant at) {
    return database.in(it -> change.accept(new Enrolment(it, group, at)));
  }

  @Override
  public List<Member> of(GroupKey group, Slice slice) {
    var query =
        Phrase.of(
                """
                select m.user_id, u.display_name from membership m
                join users u on u.org = m.org and u.id = m.user_id
                where m.org = ? and m.group_id = ?""",
                group.organization().value(),
                group.id().value())
            .then(after(slice))
            .then(" order by m.org, m.group_id, m.user_id fetch first ? rows only", slice.limit());
    return database.in(
        it ->
            it.sql()
                .list(
                    query,
                    row ->
                        new Member(
                            new MemberId(row.id("user_id")), row.perhapsText("display_name"))));
  }

  private static Phrase after(Slice slice) {
    return slice.after().map(id -> Phrase.of(" and m.user_id > ?", id)).orElse(Phrase.NONE);
  }

  @Override
  public List<GroupRef> groupsOf(UserKey user) {
    return database.in(it -> GroupRefs.of(it, user.organization(), user.id().value()));
  }

  @Override
  public Set<MemberId> dissolve(GroupKey group) {
    Object[] key = {group.organization().value(), group.id().value()};
    return database.in(
        it -> {
          var members =
              it.sql()
                  .list(
                      Phrase.of(
                          "select user_id from membership where org = ? and group_id = ?", key),
                      row -> new MemberId(row.id("user_id")));
          it.sql().change(Phrase.of("delete from membership where org = ? and group_id = ?", key));
          return new LinkedHashSet<>(members);
        });
  }

  @Override
  public void leaveAll(UserKey user, Set<GroupId> groups, Instant at) {
    UUID org = user.organization().value();
    var delete =
        Phrase.of("delete from membership where org = ? and user_id = ?", org, user.id().value());
    database.in(
        it -> {
          it.sql().change(delete);
          return it.sql().batch(Bump.TEXT, Bump.sets(org, inOrder(groups), at));
        });
  }

  // Headers first, in the order of ids: that locks them, and tells which are still there.
  @Override
  public Set<GroupId> rejoin(UserKey user, Set<GroupId> groups, Instant at) {
    return database.in(
        it -> {
          var ids = inOrder(groups);
          UUID org = user.organization().value();
          int[] there = it.sql().batch(Bump.TEXT, Bump.sets(org, ids, at));
          var again = Counted.ones(ids, there);
          it.sql()
              .batch(
                  "insert into membership (org, group_id, user_id, joined) values (?, ?, ?, ?)",
                  again.stream()
                      .map(group -> new Object[] {org, group, user.id().value(), at})
                      .toList());
          return new LinkedHashSet<>(again.stream().map(GroupId::new).toList());
        });
  }

  private static List<UUID> inOrder(Collection<GroupId> groups) {
    return groups.stream().map(GroupId::toString).sorted().map(UUID::fromString).toList();
  }
}
