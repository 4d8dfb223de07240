package latchkey.persistence.contract;

import static java.util.stream.Collectors.joining;
import static latchkey.persistence.contract.samples.CallBuilder.aCall;
import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static latchkey.persistence.contract.samples.ConnectionBuilder.aConnection;
import static latchkey.persistence.contract.samples.CredentialBuilder.aCredential;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.SampleTimes.NOON;
import static latchkey.persistence.contract.samples.SubscriptionBuilder.aSubscription;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.call.spi.Calls;
import latchkey.application.change.spi.Changes;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.application.connection.spi.Holdings;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.cycle.spi.Cycles;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.leaving.spi.Leavings;
import latchkey.application.log.spi.LogEntries;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Notices;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.organization.spi.Connections;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Sort;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.application.schema.spi.Schemas;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.user.spi.Users;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.call.Call;
import latchkey.domain.call.Wish;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SpentAssertion;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Sighting;
import latchkey.domain.cycle.Trial;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.log.LogFilter;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleSchemas;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nothing of one organization is shown to or changed by the keys of another: every method of every
 * port that takes an organization is called with ours and with the ids of theirs.
 */
public abstract class IsolationContract extends StoreSuite {
  private static final List<Class<?>> PORTS =
      List.of(
          Users.class,
          Schemas.class,
          Groups.class,
          Memberships.class,
          Tombstones.class,
          Changes.class,
          Calls.class,
          LogEntries.class,
          Cycles.class,
          RuleUses.class,
          Connections.class,
          Holdings.class,
          Conflicts.class,
          Credentials.class,
          AccessSubjects.class,
          Subscriptions.class,
          Deliveries.class,
          Notices.class,
          Leavings.class);

  private static final Stretch<?> NOTHING_TO_WALK =
      new Stretch<>(List.of(), Optional.empty(), Optional.empty());

  private static final Slice ALL = Slice.first(1_000);

  private OrganizationId there;
  private User their;
  private Group theirGroup;
  private Tombstone theirTombstone;
  private Connection theirConnection;
  private Credential theirCredential;
  private Credential theirClient;
  private Credential theirGrant;
  private Call theirCall;
  private Cycle theirCycle;
  private Conflict theirConflict;
  private Subscription theirSubscription;
  private Delivery theirDelivery;

  @BeforeEach
  void settleElsewhere() {
    there = add(anOrganization().build()).id();
    theirConnection = aConnection().in(there).build();
    their =
        add(
            aUser()
                .in(there)
                .managedBy(theirConnection.id())
                .named("babs")
                .calledByDirectory("b")
                .referredToAs("P-7")
                .shownAs("Babs")
                .build());
    theirGroup = add(aGroup().in(there).shownAs("Doors").alone().build());
    join(theirGroup, their);
    var gone = aUser().in(there).named("gone").build();
    theirTombstone = Tombstone.of(gone, Set.of(), SampleTimes.NOON, Retention.DEFAULT);
    theirCredential = aCredential().in(there).of(theirConnection.id()).build();
    theirClient = aCredential().in(there).ofClientOf(theirConnection.id()).build();
    theirGrant = aCredential().grantedTo(theirClient).build();
    var asked = new Wish("PATCH", "Users", theirObject(), some("x"), some("babs"), some("{}"));
    theirCall = aCall().in(there).asking(asked).build();
    theirConflict = conflict(there);
    theirCycle = cycle(there, SampleIds.next());
    theirSubscription = aSubscription().in(there).build();
    theirDelivery = theirSubscriptionIsTold();
    run(
        () -> {
          store().tombstones().add(gone.key(), theirTombstone);
          store().schemas().add(there, SampleSchemas.everyKindForUsers());
          store().connections().add(there, theirConnection);
          store().credentials().add(there, theirCredential);
          store().credentials().add(there, theirClient);
          store().credentials().add(there, theirGrant);
          store().changes().record(there, aChange().in(there).build());
          store().changes().record(there, theyLeave());
          store().callBook().add(List.of(theirCall));
          store().cycles().save(there, theirCycle);
          store().conflicts().add(there, theirConflict);
          store().cycles().tried(there, theirConnection.id(), trial(1));
          store().ruleUses().keep(there, List.of(use(there, 1)));
          store().subscriptions().add(there, theirSubscription);
          store().deliveries().add(there, List.of(theirDelivery));
          store().deliveries().mailed(there, SampleIds.next(), List.of(theirDelivery), NOON);
          store().notices().seen(there, Set.of("a key"), NOON);
        });
    run(() -> store().placement().place(10_000));
  }

  @Test
  void every_method_of_every_port_is_called() {
    var methods = PORTS.stream().flatMap(IsolationContract::methods).toList();

    assertThat(probes().keySet()).containsExactlyInAnyOrderElementsOf(methods);
  }

  private static Stream<String> methods(Class<?> port) {
    return Arrays.stream(port.getMethods())
        .filter(it -> !Modifier.isStatic(it.getModifiers()))
        .map(IsolationContract::signature);
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }

  @TestFactory
  Stream<DynamicTest> our_keys_show_and_change_nothing_of_theirs() {
    return probes().keySet().stream().map(it -> dynamicTest(it, () -> assertIsolated(it)));
  }

  private void assertIsolated(String method) {
    settle();
    settleElsewhere();
    var probe = probes().get(method);
    var before = Belongings.of(store(), there);

    var shown = outcome(probe);
    run(() -> store().placement().place(10_000));

    assertThat(shown).as("what was shown").matches(IsolationContract::isNothing);
    assertThat(Belongings.of(store(), there)).as("what is theirs").isEqualTo(before);
  }

  /** A store may refuse to write under a key that names nothing, in whatever way. */
  private Object outcome(Supplier<Object> probe) {
    try {
      return run(probe);
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static boolean isNothing(Object shown) {
    if (shown instanceof Optional<?> one) return one.isEmpty();
    if (shown instanceof Collection<?> many) return many.isEmpty();
    if (shown instanceof Map<?, ?> many) return many.isEmpty();
    if (shown instanceof Listing<?> page) return page.items().isEmpty() && page.total() == 0;
    if (shown instanceof Stretch<?> part) return part.equals(NOTHING_TO_WALK);
    if (shown instanceof Holding holding) return holding.isEmpty();
    if (shown instanceof MembershipEffect effect) return effect.isEmpty();
    return Long.valueOf(0).equals(shown);
  }

  private Map<String, Supplier<Object>> probes() {
    var probes = new TreeMap<String, Supplier<Object>>();
    probes.putAll(users());
    probes.putAll(groups());
    probes.putAll(schemas());
    probes.putAll(memberships());
    probes.putAll(tombstones());
    probes.putAll(changes());
    probes.putAll(log());
    probes.putAll(cycles());
    probes.putAll(connections());
    probes.putAll(holdings());
    probes.putAll(conflicts());
    probes.putAll(credentials());
    probes.putAll(accessSubjects());
    probes.putAll(subscriptions());
    probes.putAll(deliveries());
    probes.putAll(notices());
    probes.putAll(leavings());
    return probes;
  }

  private Map<String, Supplier<Object>> users() {
    return Map.of(
        "Users.add(UserKey, User)",
        silently(() -> store().users().add(user(), ourTwin())),
        "Users.find(UserKey)",
        () -> store().users().find(user()),
        "Users.findForChange(UserKey)",
        () -> store().users().findForChange(user()),
        "Users.save(UserKey, User, User)",
        silently(() -> store().users().save(user(), their, ourTwin())),
        "Users.remove(UserKey)",
        silently(() -> store().users().remove(user())),
        "Users.find(OrganizationId, Query)",
        () -> store().users().find(here, everything()),
        "Users.walk(OrganizationId, Walk)",
        () -> store().users().walk(here, walk()),
        "Users.inactive(OrganizationId, Instant, Optional, int)",
        () -> store().users().inactive(here, SampleTimes.day(9), Optional.empty(), 100),
        "Users.countInactive(OrganizationId, Instant)",
        () -> store().users().countInactive(here, SampleTimes.day(9)));
  }

  private Map<String, Supplier<Object>> schemas() {
    var theirs = SampleSchemas.everyKindForUsers();
    return Map.of(
        "Schemas.types(OrganizationId)",
        () -> store().schemas().types(here).user().custom(),
        "Schemas.of(OrganizationId)",
        () -> store().schemas().of(here),
        "Schemas.find(OrganizationId, SchemaId)",
        () -> store().schemas().find(here, theirs.id()),
        "Schemas.add(OrganizationId, CustomSchema)",
        silently(() -> store().schemas().add(here, theirs)),
        "Schemas.save(OrganizationId, CustomSchema, CustomSchema)",
        silently(() -> store().schemas().save(here, theirs, theirs.amendedAt(SampleTimes.NOON))),
        "Schemas.remove(OrganizationId, CustomSchema)",
        silently(() -> store().schemas().remove(here, theirs)),
        "Schemas.forget(OrganizationId)",
        silently(() -> store().schemas().forget(here)));
  }

  private Map<String, Supplier<Object>> groups() {
    return Map.of(
        "Groups.add(GroupKey, Group)",
        silently(() -> store().groups().add(group(), ourTwinGroup())),
        "Groups.find(GroupKey)",
        () -> store().groups().find(group()),
        "Groups.findForChange(GroupKey)",
        () -> store().groups().findForChange(group()),
        "Groups.lockGroupsOf(UserKey)",
        () -> store().groups().lockGroupsOf(user()),
        "Groups.save(GroupKey, Group, Group)",
        silently(() -> store().groups().save(group(), theirGroup, ourTwinGroup())),
        "Groups.remove(GroupKey)",
        silently(() -> store().groups().remove(group())),
        "Groups.find(OrganizationId, Query)",
        () -> store().groups().find(here, everything()),
        "Groups.walk(OrganizationId, Walk)",
        () -> store().groups().walk(here, walk()));
  }

  private Map<String, Supplier<Object>> memberships() {
    var ids = Set.of(theirGroup.key().id());
    return Map.of(
        "Memberships.apply(GroupKey, MembershipChange, Instant)",
        () -> store().memberships().apply(group(), leaving(), SampleTimes.NOON),
        "Memberships.of(GroupKey, Slice)",
        () -> store().memberships().of(group(), ALL),
        "Memberships.groupsOf(UserKey)",
        () -> store().memberships().groupsOf(user()),
        "Memberships.dissolve(GroupKey)",
        () -> store().memberships().dissolve(group()),
        "Memberships.leaveAll(UserKey, Set, Instant)",
        silently(() -> store().memberships().leaveAll(user(), ids, SampleTimes.minute(1))),
        "Memberships.rejoin(UserKey, Set, Instant)",
        () -> store().memberships().rejoin(user(), ids, SampleTimes.minute(1)));
  }

  private Map<String, Supplier<Object>> tombstones() {
    var key = new UserKey(here, theirTombstone.key().id());
    return Map.of(
        "Tombstones.add(UserKey, Tombstone)",
        silently(() -> store().tombstones().add(key, ourTwinTombstone())),
        "Tombstones.find(UserKey)",
        () -> store().tombstones().find(key),
        "Tombstones.findForChange(UserKey)",
        () -> store().tombstones().findForChange(key),
        "Tombstones.remove(UserKey)",
        silently(() -> store().tombstones().remove(key)),
        "Tombstones.list(OrganizationId, Slice)",
        () -> store().tombstones().list(here, ALL));
  }

  private Map<String, Supplier<Object>> changes() {
    return Map.of(
        "Changes.record(OrganizationId, Change)",
        silently(() -> store().changes().record(here, aChange().in(here).build())),
        "Changes.pseudonymize(OrganizationId, UUID)",
        silently(() -> store().changes().pseudonymize(here, their.key().id().value())),
        "Changes.after(OrganizationId, long, int)",
        () -> store().changes().after(here, 0, 1_000),
        "Changes.head(OrganizationId)",
        () -> store().changes().head(here),
        "Changes.floor(OrganizationId)",
        () -> store().changes().floor(here));
  }

  private Map<String, Supplier<Object>> log() {
    var object = their.key().id().value();
    return Map.of(
        "Calls.pseudonymize(OrganizationId, UUID, Set)",
        silently(() -> store().calls().pseudonymize(here, object, Set.of("babs"))),
        "LogEntries.changes(OrganizationId, Span)",
        () -> store().logEntries().changes(here, allLines()).entries(),
        "LogEntries.calls(OrganizationId, Span)",
        () -> store().logEntries().calls(here, allLines()).entries());
  }

  private Map<String, Supplier<Object>> cycles() {
    var ours = cycle(here, theirCycle.id());
    return Map.of(
        "Cycles.list(OrganizationId, Optional, int)",
        () -> store().cycles().list(here, Optional.empty(), 100),
        "Cycles.of(OrganizationId, ConnectionId, Optional, int)",
        () -> store().cycles().of(here, theirConnection.id(), Optional.empty(), 100),
        "Cycles.latest(OrganizationId, ConnectionId, Set, Instant)",
        () ->
            store()
                .cycles()
                .latest(
                    here, theirConnection.id(), EnumSet.allOf(CycleKind.class), SampleTimes.day(1)),
        "Cycles.save(OrganizationId, Cycle)",
        silently(() -> store().cycles().save(here, ours)),
        "Cycles.trial(OrganizationId, ConnectionId)",
        () -> store().cycles().trial(here, theirConnection.id()),
        "Cycles.tried(OrganizationId, ConnectionId, Trial)",
        silently(() -> store().cycles().tried(here, theirConnection.id(), trial(2))),
        "RuleUses.of(OrganizationId)",
        () -> store().ruleUses().of(here),
        "RuleUses.keep(OrganizationId, Collection)",
        silently(() -> store().ruleUses().keep(here, List.of(use(here, 2)))));
  }

  private static Trial trial(long minute) {
    return new Trial(SampleTimes.minute(minute), Optional.empty());
  }

  private RuleUse use(OrganizationId owner, long minute) {
    return RuleUse.begin(owner, theirConnection.id(), "x", SampleTimes.minute(minute));
  }

  private Change theyLeave() {
    var origin =
        new Origin(
            "DELETE",
            some(theirConnection.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            SampleIds.next());
    return aChange().in(there).being(ChangeKind.DEPROVISIONED).by(origin).build();
  }

  private Delivery theirSubscriptionIsTold() {
    var event = new Event.Notice(Topic.TEST, SampleIds.next(), NOON, Map.of());
    return Delivery.of(theirSubscription, new DeliveryId(SampleIds.next()), event, NOON);
  }

  private Map<String, Supplier<Object>> subscriptions() {
    var id = theirSubscription.id();
    var stopped = theirSubscription.stopped(Subscription.Cause.GONE, NOON);
    return Map.of(
        "Subscriptions.add(OrganizationId, Subscription)",
        silently(() -> store().subscriptions().add(here, stopped)),
        "Subscriptions.find(OrganizationId, SubscriptionId)",
        () -> store().subscriptions().find(here, id),
        "Subscriptions.findForChange(OrganizationId, SubscriptionId)",
        () -> store().subscriptions().findForChange(here, id),
        "Subscriptions.of(OrganizationId)",
        () -> store().subscriptions().of(here),
        "Subscriptions.save(OrganizationId, Subscription)",
        silently(() -> store().subscriptions().save(here, stopped)),
        "Subscriptions.remove(OrganizationId, SubscriptionId)",
        silently(() -> store().subscriptions().remove(here, id)));
  }

  private Map<String, Supplier<Object>> deliveries() {
    var to = theirSubscription.id();
    var one = List.of(theirDelivery);
    var over = List.of(theirDelivery.with(theirDelivery.progress().claimed(NOON)));
    return Map.of(
        "Deliveries.add(OrganizationId, List)",
        silently(() -> store().deliveries().add(here, one)),
        "Deliveries.find(OrganizationId, SubscriptionId, DeliveryId)",
        () -> store().deliveries().find(here, to, theirDelivery.id()),
        "Deliveries.list(OrganizationId, SubscriptionId, Optional, int)",
        () -> store().deliveries().list(here, to, Optional.empty(), 100),
        "Deliveries.due(OrganizationId, SubscriptionId, Instant, int)",
        () -> store().deliveries().due(here, to, SampleTimes.day(1), 100),
        "Deliveries.advance(OrganizationId, List, List)",
        () -> store().deliveries().advance(here, one, over),
        "Deliveries.replay(OrganizationId, SubscriptionId, Instant, Instant)",
        () -> (long) store().deliveries().replay(here, to, NOON, SampleTimes.day(1)),
        "Deliveries.hasten(OrganizationId, SubscriptionId, Instant, Instant)",
        silently(() -> store().deliveries().hasten(here, to, NOON, NOON)),
        "Deliveries.mailed(OrganizationId, UUID, List, Instant)",
        silently(() -> store().deliveries().mailed(here, SampleIds.next(), one, NOON)),
        "Deliveries.mailings(OrganizationId, Instant)",
        () -> store().deliveries().mailings(here, SampleTimes.minute(-1)));
  }

  private Map<String, Supplier<Object>> leavings() {
    return Map.of(
        "Leavings.count(OrganizationId, ConnectionId, Instant)",
        () -> store().leavings().count(here, theirConnection.id(), NOON).people(),
        "Leavings.list(OrganizationId, Optional, Instant, Optional, int)",
        () -> store().leavings().list(here, Optional.empty(), NOON, Optional.empty(), 100));
  }

  private Map<String, Supplier<Object>> notices() {
    return Map.of(
        "Notices.of(OrganizationId)",
        () -> store().notices().of(here),
        "Notices.seen(OrganizationId, Set, Instant)",
        silently(() -> store().notices().seen(here, Set.of("a key"), SampleTimes.day(1))),
        "Notices.forget(OrganizationId, Set)",
        silently(() -> store().notices().forget(here, Set.of("a key"))));
  }

  private Cycle cycle(OrganizationId owner, UUID id) {
    var seen =
        new Sighting(
            owner, theirConnection.id(), SampleTimes.NOON, Deed.READ, 1, some("x"), some("404"));
    return Cycle.begin(id, seen).with(List.of(seen));
  }

  private Optional<UUID> theirObject() {
    return some(their.key().id().value());
  }

  private static <T> Optional<T> some(T value) {
    return Optional.of(value);
  }

  private static LogEntries.Span allLines() {
    return new LogEntries.Span(LogFilter.ALL, Optional.empty(), 1_000, 1_000);
  }

  private Map<String, Supplier<Object>> connections() {
    return Map.of(
        "Connections.add(OrganizationId, Connection)",
        silently(() -> store().connections().add(here, aConnection().in(here).build())),
        "Connections.find(OrganizationId, ConnectionId)",
        () -> store().connections().find(here, theirConnection.id()),
        "Connections.of(OrganizationId)",
        () -> store().connections().of(here),
        "Connections.remove(OrganizationId, ConnectionId)",
        silently(() -> store().connections().remove(here, theirConnection.id())),
        "Connections.save(OrganizationId, Connection)",
        silently(() -> store().connections().save(here, theirConnection.switched(false))));
  }

  private Map<String, Supplier<Object>> conflicts() {
    var theirs = theirConflict;
    var person = new Person(theirs.userName(), theirs.reference(), Optional.empty());
    return Map.of(
        "Conflicts.named(OrganizationId, UserName)",
        () -> store().conflicts().named(here, their.userName()),
        "Conflicts.referredTo(OrganizationId, ProductReference)",
        () -> store().conflicts().referredTo(here, their.reference().orElseThrow()),
        "Conflicts.buried(OrganizationId, UserName)",
        () ->
            some(store().conflicts().buried(here, theirTombstone.asLeft().userName()))
                .filter(found -> found),
        "Conflicts.of(OrganizationId, Person)",
        () -> store().conflicts().of(here, person),
        "Conflicts.add(OrganizationId, Conflict)",
        silently(() -> store().conflicts().add(here, conflict(here))),
        "Conflicts.findForChange(OrganizationId, ConflictId)",
        () -> store().conflicts().findForChange(here, theirs.id()),
        "Conflicts.save(OrganizationId, Conflict)",
        silently(() -> store().conflicts().save(here, theirs.settled(Conflict.State.DISMISSED))),
        "Conflicts.open(OrganizationId, Slice)",
        () -> store().conflicts().open(here, ALL),
        "Conflicts.forget(UserKey, UserName)",
        silently(() -> store().conflicts().forget(user(), theirs.userName())));
  }

  private static Conflict conflict(OrganizationId owner) {
    return new Conflict(
        owner,
        new ConflictId(SampleIds.next()),
        new UserName("babs"),
        new ProductReference("P-1"),
        Conflict.Kind.NAME_TWICE,
        Optional.empty(),
        SampleTimes.NOON,
        Conflict.State.OPEN);
  }

  private Map<String, Supplier<Object>> holdings() {
    return Map.of(
        "Holdings.of(OrganizationId, ConnectionId)",
        () -> store().holdings().of(here, theirConnection.id()),
        "Holdings.clashes(OrganizationId, ConnectionId, ConnectionId, int)",
        () -> store().holdings().clashes(here, theirConnection.id(), theirConnection.id(), 10),
        "Holdings.handOver(OrganizationId, ConnectionId, ConnectionId, boolean)",
        () ->
            store()
                .holdings()
                .handOver(here, theirConnection.id(), aConnection().build().id(), true));
  }

  private Map<String, Supplier<Object>> credentials() {
    var revoked = theirCredential.revokedAt(SampleTimes.NOON);
    return Map.of(
        "Credentials.add(OrganizationId, Credential)",
        silently(() -> store().credentials().add(here, aCredential().in(here).build())),
        "Credentials.find(OrganizationId, CredentialId)",
        () -> store().credentials().find(here, theirCredential.id()),
        "Credentials.forgetGrants(OrganizationId, CredentialId, int)",
        silently(() -> store().credentials().forgetGrants(here, theirClient.id(), 0)),
        "Credentials.spend(OrganizationId, SpentAssertion)",
        silently(() -> store().credentials().spend(here, theirAssertion())),
        "Credentials.of(OrganizationId, CredentialKind)",
        () -> store().credentials().of(here, CredentialKind.SCIM),
        "Credentials.remove(OrganizationId, ConnectionId)",
        silently(() -> store().credentials().remove(here, theirConnection.id())),
        "Credentials.save(OrganizationId, Credential)",
        silently(() -> store().credentials().save(here, revoked)));
  }

  private SpentAssertion theirAssertion() {
    return new SpentAssertion(theirClient.id(), "0".repeat(64), SampleTimes.NOON);
  }

  private Map<String, Supplier<Object>> accessSubjects() {
    return Map.of(
        "AccessSubjects.byId(UserKey)",
        () -> store().accessSubjects().byId(user()),
        "AccessSubjects.byUserName(OrganizationId, UserName)",
        () -> store().accessSubjects().byUserName(here, their.userName()),
        "AccessSubjects.byExternalId(OrganizationId, ExternalId)",
        () -> store().accessSubjects().byExternalId(here, their.externalId().orElseThrow()),
        "AccessSubjects.byIds(OrganizationId, Set)",
        () -> store().accessSubjects().byIds(here, Set.of(their.key().id())),
        "AccessSubjects.living(OrganizationId, Slice)",
        () -> store().accessSubjects().living(here, ALL));
  }

  /** The id is theirs, the organization ours. */
  private UserKey user() {
    return new UserKey(here, their.key().id());
  }

  private GroupKey group() {
    return new GroupKey(here, theirGroup.key().id());
  }

  private User ourTwin() {
    return aUser().in(here).identifiedAs(their.key().id()).named("babs").shownAs("Ours").build();
  }

  private Group ourTwinGroup() {
    return aGroup().in(here).identifiedAs(theirGroup.key().id()).shownAs("doors").alone().build();
  }

  private Tombstone ourTwinTombstone() {
    var gone = aUser().in(here).identifiedAs(theirTombstone.key().id()).build();
    return Tombstone.of(gone, Set.of(), SampleTimes.minute(1), Retention.DEFAULT);
  }

  private MembershipChange leaving() {
    return new MembershipChange.Leave(ids(their));
  }

  private Query everything() {
    return new Query(here, Optional.empty(), Sort.BY_ID, EVERYTHING, Projection.FULL);
  }

  private Walk walk() {
    return new Walk(here, Optional.empty(), Sort.BY_ID, Step.FIRST, 1_000, Projection.FULL);
  }

  private static Supplier<Object> silently(Runnable write) {
    return () -> {
      write.run();
      return Optional.empty();
    };
  }
}
