package latchkey.persistence.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.application.log.spi.LogEntries.Span;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.change.Placed;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Trial;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Subscription;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.Tombstone;

/** Everything an organization owns, as its own keys show it. */
record Belongings(
    Listing<UserView> users,
    Listing<Group> groups,
    List<CustomSchema> schemas,
    Map<GroupKey, List<Member>> members,
    List<Tombstone> tombstones,
    List<Conflict> conflicts,
    List<Connection> connections,
    List<Credential> scim,
    List<Credential> access,
    List<Credential> clients,
    List<AccessSubject> subjects,
    List<Placed> changes,
    long head,
    long floor,
    List<LogEntry> log,
    List<Cycle> cycles,
    List<Trial> trials,
    List<RuleUse> ruleUses,
    List<Subscription> subscriptions,
    List<Delivery> deliveries,
    Map<String, Instant> notices) {
  private static final Slice ALL = Slice.first(10_000);

  static Belongings of(Store store, OrganizationId owner) {
    var groups = store.groups().find(owner, everything(owner));
    return new Belongings(
        store.users().find(owner, everything(owner)),
        groups,
        store.schemas().of(owner),
        groups.items().stream()
            .collect(Collectors.toMap(Group::key, it -> store.memberships().of(it.key(), ALL))),
        store.tombstones().list(owner, ALL),
        store.conflicts().open(owner, ALL),
        store.connections().of(owner),
        store.credentials().of(owner, CredentialKind.SCIM),
        store.credentials().of(owner, CredentialKind.ACCESS),
        store.credentials().of(owner, CredentialKind.CLIENT),
        store.accessSubjects().living(owner, ALL),
        store.changes().after(owner, 0, 10_000),
        store.changes().head(owner),
        store.changes().floor(owner),
        log(store, owner),
        store.cycles().list(owner, Optional.empty(), 10_000),
        store.connections().of(owner).stream()
            .flatMap(it -> store.cycles().trial(owner, it.id()).stream())
            .toList(),
        store.ruleUses().of(owner),
        store.subscriptions().of(owner),
        deliveries(store, owner),
        store.notices().of(owner));
  }

  private static List<Delivery> deliveries(Store store, OrganizationId owner) {
    return store.subscriptions().of(owner).stream()
        .flatMap(it -> store.deliveries().list(owner, it.id(), Optional.empty(), 10_000).stream())
        .toList();
  }

  private static List<LogEntry> log(Store store, OrganizationId owner) {
    var span = new Span(LogFilter.ALL, Optional.empty(), 10_000, 10_000);
    return Stream.concat(
            store.logEntries().changes(owner, span).entries().stream(),
            store.logEntries().calls(owner, span).entries().stream())
        .toList();
  }

  private static Query everything(OrganizationId owner) {
    var window = new Window(1, 10_000);
    return new Query(owner, Optional.empty(), Sort.BY_ID, window, Projection.FULL);
  }
}
