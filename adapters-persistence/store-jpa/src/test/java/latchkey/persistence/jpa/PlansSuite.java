package latchkey.persistence.jpa;

import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.Paths.enterprise;
import static latchkey.persistence.contract.samples.Paths.user;
import static latchkey.persistence.contract.samples.SampleSchemas.ofUsers;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.element;
import static latchkey.persistence.contract.samples.Values.many;
import static latchkey.persistence.contract.samples.Values.num;
import static latchkey.persistence.contract.samples.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.application.query.InactivePlace;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.group.Group;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.SampleSchemas;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.UserBuilder;
import latchkey.persistence.jpa.database.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the optimizers make of the store's queries about 20,000 users of one organization. */
@Timeout(300)
abstract class PlansSuite {
  private static final int PEOPLE = 20_000;
  private static final int MEMBERS = 20;
  private static final int PART = 50;
  private static final Map<JpaStore, Company> COMPANIES = new ConcurrentHashMap<>();

  /** Most rows looked at to find one user, or the members of a small group. */
  private static final long FEW = 200;

  abstract JpaStore store();

  private Company company() {
    return COMPANIES.computeIfAbsent(store(), Company::in);
  }

  /** An organization of many, and one user and one group to look for. */
  private record Company(OrganizationId id, User wanted, Group team, Group everybody) {

    static Company in(JpaStore store) {
      var organization = anOrganization().build();
      store.transactions().run(() -> store.organizations().add(organization));
      var schema = SampleSchemas.everyKindForUsers();
      store.transactions().run(() -> store.schemas().add(organization.id(), schema));
      var users = new ArrayList<User>();
      for (int i = 0; i < PEOPLE; i++) users.add(person(organization.id(), i));
      store.transactions().run(() -> users.forEach(it -> store.users().add(it.key(), it)));
      var teams = new ArrayList<Group>();
      for (int i = 0; i < PEOPLE; i += PEOPLE / 10) {
        teams.add(team(store, organization.id(), users.subList(i, i + MEMBERS)));
      }
      var everybody = team(store, organization.id(), users);
      store.database().in(it -> it.sql().change(Phrase.of("analyze")));
      return new Company(organization.id(), users.get(PEOPLE / 2), teams.get(5), everybody);
    }

    private static User person(OrganizationId organization, int number) {
      var person = aUser().in(organization);
      // who has no displayName is at the end of that order
      if (number % 10 != 3) person.shownAs("Person " + number);
      if (number % 10 == 0) keyring(person, number);
      if (number % 20 == 7) person.leftAt(SampleTimes.minute(number));
      return person
          .named("user-%d@contoso.example".formatted(number))
          .calledByDirectory("x-" + number)
          .saying("title", "title " + number % 7)
          .having("emails", element("work", "mail-%d@contoso.example".formatted(number)))
          .with(
              enterprise("manager"),
              new Value.Complex(Map.of("value", text("boss-" + number / 10))))
          .createdAt(SampleTimes.minute(number / 3))
          .build();
    }

    // some of them: enough for an index to matter
    private static void keyring(UserBuilder person, int number) {
      person
          .with(ofUsers("badge"), text("badge-" + number))
          .with(ofUsers("level"), num("" + number))
          .with(ofUsers("keys"), many(element("door", "key-" + number)));
    }

    private static Group team(JpaStore store, OrganizationId organization, List<User> members) {
      var group = aGroup().in(organization).build();
      var ids = members.stream().map(it -> it.key().id().asMember()).collect(Collectors.toSet());
      store
          .transactions()
          .run(
              () -> {
                store.groups().add(group.key(), group);
                store
                    .memberships()
                    .apply(group.key(), new MembershipChange.Join(ids), SampleTimes.NOON);
              });
      return group;
    }
  }

  @Test
  void whoever_is_looked_for_by_a_key_is_found_by_an_index() {
    keys().forEach(this::assertFoundByAnIndex);
  }

  @Test
  void whoever_is_looked_for_by_an_organizations_own_attribute_is_found_by_an_index() {
    store().schemas().types(company().id());
    var key = equal("keys.value", text("key-10000"));
    var typed =
        new Criterion.And(List.of(key, new Criterion.Not(equal("keys.type", text("gate")))));
    Stream.of(
            equal("badge", text("BADGE-10000")),
            equal("level", num("10000.0")),
            key,
            new Criterion.AnyElement(ofUsers("keys"), typed),
            new Criterion.And(
                List.of(
                    new Criterion.Compare(ofUsers("level"), Operator.GT, num("5"), false),
                    new Criterion.Compare(ofUsers("badge"), Operator.SW, text("badge"), false),
                    new Criterion.Compare(ofUsers("badge"), Operator.GE, text("b"), false),
                    equal("badge", text("badge-10000")))))
        .forEach(this::assertFoundByAnIndex);
  }

  private static Criterion equal(String attribute, Value literal) {
    return new Criterion.Compare(ofUsers(attribute), Operator.EQ, literal, false);
  }

  @Test
  void a_key_among_other_conditions_still_leads() {
    var active = new Criterion.Compare(user("active"), Operator.EQ, new Value.Flag(true), false);
    var titled = new Criterion.Compare(user("title"), Operator.CO, text("title"), false);
    var untitled = new Criterion.Not(is(user("title"), "none"));

    for (Criterion key : keys()) {
      assertFoundByAnIndex(new Criterion.And(List.of(active, key, titled)));
      assertFoundByAnIndex(
          new Criterion.And(List.of(untitled, new Criterion.And(List.of(active, key)))));
    }
  }

  @Test
  void ranges_of_values_do_not_hinder_a_key() {
    var key = is(user("userName"), "user-10000@contoso.example");
    var type = new Criterion.Compare(user("emails.type"), Operator.GT, text("w"), false);
    for (Operator operator : List.of(Operator.GT, Operator.GE, Operator.SW)) {
      var range = new Criterion.Compare(user("emails.value"), operator, text("mail-1"), false);
      var both = new Criterion.And(List.of(range, type));
      assertFoundByAnIndex(new Criterion.And(List.of(key, new Criterion.Or(List.of(range, type)))));
      assertFoundByAnIndex(
          new Criterion.And(List.of(key, new Criterion.AnyElement(user("emails"), both))));
    }
  }

  private List<Criterion> keys() {
    var wanted = company().wanted();
    var mail = is(user("emails.value"), "MAIL-10000@contoso.example");
    return List.of(
        is(user("id"), wanted.key().id().toString()),
        is(user("userName"), "USER-10000@contoso.example"),
        is(user("externalId"), "x-10000"),
        is(user("displayName"), "person 10000"),
        mail,
        new Criterion.AnyElement(
            user("emails"), new Criterion.And(List.of(is(user("emails.type"), "WORK"), mail))),
        is(enterprise("manager.value"), "boss-1000"),
        is(user("groups.value"), company().team().key().id().toString()));
  }

  private static Criterion is(AttributePath path, String literal) {
    boolean exact = StandardSchemas.USER_TYPE.definition(path).caseExact();
    return new Criterion.Compare(path, Operator.EQ, text(literal), exact);
  }

  private void assertFoundByAnIndex(Criterion criterion) {
    for (Plan plan : plans(Optional.of(criterion), Sort.BY_ID, new Window(1, 100))) {
      assertThat(plan.scans()).as("%s%n%s", criterion, plan.text()).isFalse();
      assertThat(plan.looked()).as("%s%n%s", criterion, plan.text()).isBetween(1L, FEW);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "userName", "displayName", "meta.created"})
  void the_last_part_of_a_walk_costs_what_the_first_does(String attribute) {
    var sort = new Sort(Optional.of(user(attribute)), false);
    var end = walk(sort, new Step(Optional.empty(), true)).previous().orElseThrow();
    var last = Step.behind(end.from().orElseThrow());

    for (Step step : List.of(Step.FIRST, last)) {
      var plans = plans(() -> assertThat(walk(sort, step).items()).hasSizeBetween(PART - 1, PART));
      assertThat(plans).hasSize(1);
      assertThat(plans.get(0).scans()).as("%s%n%s", step, plans.get(0).text()).isFalse();
      assertThat(plans.get(0).looked())
          .as("%s%n%s", step, plans.get(0).text())
          .isBetween((long) PART - 1, 5L * PART);
    }
  }

  @Test
  void whom_a_directory_has_forgotten_is_read_in_the_order_of_an_index() {
    var first = store().users().inactive(company().id(), SampleTimes.day(90), Optional.empty(), 1);
    var behind = new InactivePlace(SampleTimes.minute(PEOPLE / 2), first.get(0).key().id().value());

    for (Optional<InactivePlace> after :
        List.of(Optional.<InactivePlace>empty(), Optional.of(behind))) {
      var plans =
          plans(
              () ->
                  assertThat(
                          store()
                              .users()
                              .inactive(company().id(), SampleTimes.day(90), after, PART))
                      .hasSize(PART));
      assertThat(plans).hasSize(1);
      assertThat(plans.get(0).scans()).as(plans.get(0).text()).isFalse();
      assertThat(plans.get(0).looked())
          .as(plans.get(0).text())
          .isBetween((long) PART - 1, 2L * PART);
    }
  }

  /** Holds where a walk can begin within what drives it: not on H2, which makes all of it first. */
  void assertLastMembersCostWhatTheFirstDo() {
    var everybody = is(user("groups.value"), company().everybody().key().id().toString());
    var end = walk(everybody, new Step(Optional.empty(), true)).previous().orElseThrow();
    var last = Step.behind(end.from().orElseThrow());

    for (Step step : List.of(Step.FIRST, last)) {
      var plans = plans(() -> assertThat(walk(everybody, step).items()).hasSizeGreaterThan(1));
      assertThat(plans.get(0).looked())
          .as("%s%n%s", step, plans.get(0).text())
          .isBetween((long) PART - 1, 5L * PART);
    }
  }

  private Stretch<UserView> walk(Criterion criterion, Step step) {
    return walk(Optional.of(criterion), Sort.BY_ID, step);
  }

  private Stretch<UserView> walk(Sort sort, Step step) {
    return walk(Optional.empty(), sort, step);
  }

  private Stretch<UserView> walk(Optional<Criterion> criterion, Sort sort, Step step) {
    var walk =
        new Walk(company().id(), criterion, sort, step, PART, Projection.WITHOUT_MEMBERSHIPS);
    return store().users().walk(company().id(), walk);
  }

  /** The plans of what is sent for a page, which finds somebody. */
  private List<Plan> plans(Optional<Criterion> criterion, Sort sort, Window window) {
    var query = new Query(company().id(), criterion, sort, window, Projection.WITHOUT_MEMBERSHIPS);
    return plans(
        () -> assertThat(store().users().find(company().id(), query).items()).isNotEmpty());
  }

  private List<Plan> plans(Runnable work) {
    return store().count().queries(work).stream().map(it -> Plan.of(store(), it)).toList();
  }
}
