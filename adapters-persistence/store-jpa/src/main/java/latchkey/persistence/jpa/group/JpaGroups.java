package latchkey.persistence.jpa.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.application.group.spi.Groups;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.criterion.Search;
import latchkey.persistence.jpa.criterion.Steps;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;
import latchkey.persistence.jpa.schema.CustomTable;
import latchkey.persistence.jpa.schema.CustomValues;
import latchkey.persistence.jpa.schema.CustomWords;
import latchkey.persistence.jpa.schema.KnownSchemas;

/** Headers of groups, a row each. */
@Dependent
public class JpaGroups implements Groups {
  private final Database database;
  private final KnownSchemas known;

  @Inject
  public JpaGroups(Database database, KnownSchemas known) {
    this.database = database;
    this.known = known;
  }

  @Override
  public void add(GroupKey key, Group group) {
    nameTaken(group).guard(() -> database.in(it -> added(it, group)));
  }

  private boolean added(Session session, Group group) {
    session.add(GroupRow.of(group));
    custom(session, group.key()).save(group.key().id().value(), Profile.EMPTY, group.profile());
    return true;
  }

  private CustomValues custom(Session session, GroupKey key) {
    return new CustomValues(known, session, key.organization(), CustomTable.GROUPS);
  }

  private GroupWords words(Session session, OrganizationId organization) {
    return new GroupWords(new CustomWords(known, session, organization, CustomTable.GROUPS));
  }

  @Override
  public Optional<Group> find(GroupKey key) {
    var query =
        Phrase.of(
            "select " + GroupColumns.ALL + " from groups r where r.org = ? and r.id = ?",
            key.organization().value(),
            key.id().value());
    return database.in(it -> it.sql().first(query, GroupColumns::group));
  }

  @Override
  public Optional<Group> findForChange(GroupKey key) {
    return database.in(it -> it.lock(GroupRow.class, rowKey(key)).map(GroupRow::group));
  }

  @Override
  public Set<GroupId> lockGroupsOf(UserKey user) {
    return database.in(
        it -> {
          var query =
              Phrase.of(
                  it.dialect().lockGroupsOfUser(), user.organization().value(), user.id().value());
          return new LinkedHashSet<>(it.sql().list(query, row -> new GroupId(row.id("id"))));
        });
  }

  @Override
  public void save(GroupKey key, Group before, Group after) {
    nameTaken(after).guard(() -> database.in(it -> saved(it, key, before, after)));
  }

  private boolean saved(Session session, GroupKey key, Group before, Group after) {
    session
        .held(GroupRow.class, rowKey(key))
        .orElseThrow(() -> key.notFound().refused())
        .become(after);
    session.flush();
    if (before.profile().equals(after.profile())) return true;
    custom(session, key).save(key.id().value(), before.profile(), after.profile());
    return true;
  }

  @Override
  public void remove(GroupKey key) {
    var delete =
        Phrase.of(
            "delete from groups where org = ? and id = ?",
            key.organization().value(),
            key.id().value());
    database.in(it -> it.sql().change(delete));
  }

  @Override
  public Listing<Group> find(OrganizationId organization, Query query) {
    return database.in(
        it ->
            new Search("groups", words(it, organization), query)
                .page(it.sql(), GroupColumns.ALL, GroupColumns::group));
  }

  @Override
  public Stretch<Group> walk(OrganizationId organization, Walk walk) {
    var order = new Order(walk.sort(), StandardSchemas.GROUP_TYPE);
    return database.in(
        it ->
            new Steps("groups", words(it, organization), walk)
                .part(
                    it.sql(),
                    GroupColumns.ALL,
                    GroupColumns::group,
                    group -> order.place(group.attributes(List::of), group.key().id().value())));
  }

  private static RowKey rowKey(GroupKey key) {
    return new RowKey(key.organization().value(), key.id().value());
  }

  private static Unique nameTaken(Group group) {
    return new Unique(
        "uq_groups_display_name", new Refusal.Taken("Group", "displayName", group.displayName()));
  }
}
