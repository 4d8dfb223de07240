package latchkey.application.adoption;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.adoption.api.ImportPeople;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.user.spi.Users;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.change.ChangeId;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;

@Dependent
class ImportPeopleService implements ImportPeople {
  // so that nobody waits long for locks, and what is tried again is little
  private static final int PART = 100;
  private static final AttributePath SHOWN = AttributePath.of(StandardSchemas.USER, "displayName");

  private final Ledger ledger;
  private final Organizations organizations;
  private final Users users;
  private final Conflicts conflicts;
  private final Ids ids;

  @Inject
  ImportPeopleService(
      Ledger ledger, Organizations organizations, Users users, Conflicts conflicts, Ids ids) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.users = users;
    this.conflicts = conflicts;
    this.ids = ids;
  }

  /** What became of one. */
  private enum Fate {
    IMPORTED,
    UNCHANGED,
    CONFLICT
  }

  /** Somebody, with ids drawn beforehand: work that is tried again draws none. */
  private record Draft(Person person, UserId user, ChangeId change, ConflictId conflict) {}

  @Override
  public Report importAll(Command command) {
    if (command.people().size() > MOST) {
      throw new Refusal.TooMany("people of an import", MOST).refused();
    }
    var slug = command.slug();
    var organization = organizations.find(slug).orElseThrow(() -> slug.notFound().refused()).id();
    var fates = new ArrayList<Fate>();
    var drafts = command.people().stream().map(this::draft).toList();
    for (int i = 0; i < drafts.size(); i += PART) {
      var part = drafts.subList(i, Math.min(drafts.size(), i + PART));
      fates.addAll(ledger.write(stamp -> fates(organization, part, command.origin(), stamp)));
    }
    return report(fates);
  }

  private Draft draft(Person person) {
    var user = new UserId(ids.next());
    return new Draft(person, user, new ChangeId(ids.next()), new ConflictId(ids.next()));
  }

  private static Report report(List<Fate> fates) {
    return new Report(
        Collections.frequency(fates, Fate.IMPORTED),
        Collections.frequency(fates, Fate.UNCHANGED),
        Collections.frequency(fates, Fate.CONFLICT));
  }

  private List<Fate> fates(
      OrganizationId organization, List<Draft> part, Origin origin, Stamp stamp) {
    return part.stream().map(draft -> fate(organization, draft, origin, stamp)).toList();
  }

  private Fate fate(OrganizationId organization, Draft draft, Origin origin, Stamp stamp) {
    var person = draft.person();
    var named = conflicts.named(organization, person.userName());
    if (named.flatMap(User::reference).filter(person.reference()::equals).isPresent()) {
      return Fate.UNCHANGED;
    }
    var conflict = conflict(organization, draft, named, stamp.at());
    return conflict.map(this::listed).orElseGet(() -> imported(organization, draft, origin, stamp));
  }

  private Optional<Conflict> conflict(
      OrganizationId organization, Draft draft, Optional<User> named, Instant at) {
    var reference = draft.person().reference();
    return Stream.<java.util.function.Supplier<Optional<Conflict>>>of(
            () -> conflicts.referredTo(organization, reference).map(it -> taken(draft, it, at)),
            () -> named.map(it -> namesake(draft, it, at)),
            () -> buried(organization, draft, at))
        .flatMap(it -> it.get().stream())
        .findFirst();
  }

  private static Conflict taken(Draft draft, User holder, Instant at) {
    return conflict(draft, Conflict.Kind.REFERENCE_TAKEN, holder, at);
  }

  private static Conflict namesake(Draft draft, User holder, Instant at) {
    boolean managed = holder.connection().isPresent();
    var kind = managed ? Conflict.Kind.NAME_MANAGED : Conflict.Kind.NAME_TWICE;
    return conflict(draft, kind, holder, at);
  }

  private static Conflict conflict(Draft draft, Conflict.Kind kind, User holder, Instant at) {
    var key = holder.key();
    return conflict(key.organization(), draft, kind, Optional.of(key.id()), at);
  }

  // Whoever was taken the access away does not get it back by an old list.
  private Optional<Conflict> buried(OrganizationId organization, Draft draft, Instant at) {
    return conflicts.buried(organization, draft.person().userName())
        ? Optional.of(
            conflict(organization, draft, Conflict.Kind.DEPROVISIONED, Optional.empty(), at))
        : Optional.empty();
  }

  private static Conflict conflict(
      OrganizationId organization,
      Draft draft,
      Conflict.Kind kind,
      Optional<UserId> holder,
      Instant at) {
    var person = draft.person();
    return new Conflict(
        organization,
        draft.conflict(),
        person.userName(),
        person.reference(),
        kind,
        holder,
        at,
        Conflict.State.OPEN);
  }

  // What was listed stays listed once, and what was decided stays decided.
  private Fate listed(Conflict conflict) {
    var person = new Person(conflict.userName(), conflict.reference(), Optional.empty());
    var known = conflicts.of(conflict.organization(), person);
    if (known.isEmpty()) conflicts.add(conflict.organization(), conflict);
    boolean open = known.map(Conflict::state).orElse(Conflict.State.OPEN) == Conflict.State.OPEN;
    return open ? Fate.CONFLICT : Fate.UNCHANGED;
  }

  private Fate imported(OrganizationId organization, Draft draft, Origin origin, Stamp stamp) {
    var user = user(new UserKey(organization, draft.user()), draft.person(), stamp.at());
    users.add(user.key(), user);
    var own = new Stamp(stamp.at(), draft.change());
    ledger.record(own, user.key(), ChangeKind.CREATED, user.version(), List.of(), origin);
    return Fate.IMPORTED;
  }

  private static User user(UserKey key, Person person, Instant at) {
    return new User(
        key,
        Optional.empty(),
        person.userName(),
        Optional.empty(),
        Profile.EMPTY.with(SHOWN, person.displayName().map(Value.Text::new)),
        Suspension.NONE,
        Optional.empty(),
        Version.FIRST,
        at,
        at,
        Optional.of(person.reference()));
  }
}
