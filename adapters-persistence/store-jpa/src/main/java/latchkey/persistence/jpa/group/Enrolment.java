package latchkey.persistence.jpa.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Session;

/**
 * One change of one group's members, by batches of statements about one member each: H2 would scan
 * the organization for a list of ids, and a batch travels as one.
 */
final class Enrolment implements MembershipChange.Cases<MembershipEffect> {
  private static final int WINDOW = 10_000;
  private static final int MOST_NAMED = 10;

  private static final String JOIN =
      """
      insert into membership (org, group_id, user_id, joined)
      select u.org, cast(? as uuid), u.id, cast(? as timestamp(6) with time zone)
      from users u
      where u.org = ? and u.id = ? and not exists (
        select 1 from membership m where m.org = ? and m.group_id = ? and m.user_id = ?)""";

  private static final String LEAVE =
      "delete from membership where org = ? and group_id = ? and user_id = ?";

  private final Session session;
  private final UUID org;
  private final UUID group;
  private final Instant at;

  Enrolment(Session session, GroupKey group, Instant at) {
    this.session = session;
    this.org = group.organization().value();
    this.group = group.id().value();
    this.at = at;
  }

  @Override
  public MembershipEffect join(MembershipChange.Join it) {
    return new MembershipEffect(joined(ids(it.who())), Set.of());
  }

  @Override
  public MembershipEffect leave(MembershipChange.Leave it) {
    return new MembershipEffect(Set.of(), left(ids(it.who())));
  }

  @Override
  public MembershipEffect become(MembershipChange.Become it) {
    var missing = new HashSet<>(ids(it.who()));
    var surplus = new ArrayList<UUID>();
    eachMember(
        member -> {
          if (!missing.remove(member)) surplus.add(member);
        });
    var left = left(surplus);
    return new MembershipEffect(joined(sorted(missing)), left);
  }

  private Set<MemberId> joined(List<UUID> who) {
    int[] counts =
        session
            .sql()
            .batch(
                JOIN,
                who.stream().map(id -> new Object[] {group, at, org, id, org, group, id}).toList());
    var unmoved = Counted.zeros(who, counts);
    if (!unmoved.isEmpty()) requireKnown(unmoved);
    return members(Counted.ones(who, counts));
  }

  private Set<MemberId> left(List<UUID> who) {
    int[] counts =
        session.sql().batch(LEAVE, who.stream().map(id -> new Object[] {org, group, id}).toList());
    return members(Counted.ones(who, counts));
  }

  // Who did not join is a member already, or unknown.
  private void requireKnown(List<UUID> who) {
    var query =
        Phrase.of(
            "select i.id from "
                + session.dialect().ids()
                + " i(id) left join users u on u.org = ? and u.id = i.id where u.id is null"
                + " order by i.id fetch first ? rows only",
            who.toArray(UUID[]::new),
            org,
            MOST_NAMED);
    var unknown = session.sql().list(query, row -> row.id("id").toString());
    if (!unknown.isEmpty()) {
      throw new Refusal.Malformed(
              "members", "are no users of this organization: " + String.join(", ", unknown))
          .refused();
    }
  }

  private void eachMember(java.util.function.Consumer<UUID> use) {
    var from = Phrase.NONE;
    List<UUID> window;
    do {
      window = window(from);
      window.forEach(use);
      if (!window.isEmpty()) {
        from = Phrase.of(" and user_id > ?", window.get(window.size() - 1));
      }
    } while (window.size() == WINDOW);
  }

  private List<UUID> window(Phrase from) {
    var query =
        Phrase.of("select user_id from membership where org = ? and group_id = ?", org, group)
            .then(from)
            .then(" order by org, group_id, user_id fetch first ? rows only", WINDOW);
    return session.sql().list(query, row -> row.id("user_id"));
  }

  // One order for all, so that two changes never wait for each other.
  private static List<UUID> ids(Set<MemberId> who) {
    return who.stream().sorted().map(MemberId::value).toList();
  }

  private static List<UUID> sorted(Collection<UUID> ids) {
    return ids(ids.stream().map(MemberId::new).collect(Collectors.toSet()));
  }

  private static Set<MemberId> members(List<UUID> ids) {
    return ids.stream().map(MemberId::new).collect(Collectors.toSet());
  }
}
