package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ConnectionBuilder.aConnection;
import static latchkey.persistence.contract.samples.CredentialBuilder.aCredential;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import latchkey.application.administrator.spi.installation.Administrators.Account;
import latchkey.application.credential.spi.installation.CredentialLookup.Holder;
import latchkey.application.credential.spi.installation.CredentialLookup.Use;
import latchkey.application.log.spi.LogEntries;
import latchkey.application.query.Slice;
import latchkey.application.query.Sort;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Pace;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal.Taken;
import latchkey.domain.user.Tombstone;
import latchkey.persistence.contract.samples.CallBuilder;
import latchkey.persistence.contract.samples.ChangeBuilder;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;

/** What tenants must be in every store, with their doors and keys, and what nodes share. */
public abstract class OrganizationsContract extends StoreSuite {
  private static final int NODES = 8;
  private static final Duration TERM = Duration.ofMinutes(3);

  @Test
  void an_organization_is_found_as_it_was_added() {
    var organization =
        add(
            anOrganization()
                .shownAs("Contoso \uD83D\uDD11 'Doors'")
                .off()
                .notEntitled()
                .keepingTombstones(0)
                .keepingHistory(3650)
                .build());

    assertThat(store().organizations().find(organization.id())).contains(organization);
    assertThat(store().organizations().find(organization.slug())).contains(organization);
    assertThat(run(() -> store().organizations().findForChange(organization.slug())))
        .contains(organization);
  }

  @Test
  void none_is_found_where_none_is() {
    var slug = new Slug("no-" + SampleIds.word());

    assertThat(store().organizations().find(slug)).isEmpty();
    assertThat(run(() -> store().organizations().findForChange(slug))).isEmpty();
    assertThat(store().organizations().find(new OrganizationId(SampleIds.next()))).isEmpty();
  }

  @Test
  void a_changed_organization_is_found_changed() {
    var after =
        home.named("Fabrikam")
            .switched(false)
            .entitled(false)
            .keeping(new Retention(1), new Retention(2))
            .amendedAt(SampleTimes.minute(4));

    run(() -> store().organizations().save(after));

    assertThat(store().organizations().find(home.slug())).contains(after);
  }

  @Test
  void a_slug_is_given_once() {
    var second = anOrganization().called(home.slug().value()).build();

    var refusal = refusalOf(() -> add(second));

    assertThat(refusal).isEqualTo(new Taken("Organization", "slug", home.slug().value()));
    assertThat(store().organizations().find(second.id())).isEmpty();
  }

  @Test
  void of_many_who_want_one_slug_at_once_one_gets_it() {
    var slug = "race-" + SampleIds.word();

    var made = Together.outcomes(NODES, i -> add(anOrganization().called(slug).build()));

    assertThat(made).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
  }

  @Test
  void a_walk_meets_every_organization_once_in_the_order_of_ids() {
    var added = IntStream.range(0, 7).mapToObj(i -> add(anOrganization().build()).id()).toList();

    var seen = new ArrayList<OrganizationId>();
    var slice = Slice.first(3);
    for (var part = part(slice); !part.isEmpty(); part = part(slice)) {
      seen.addAll(part);
      slice = slice.from(part.get(part.size() - 1).value());
    }

    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(added);
  }

  private List<OrganizationId> part(Slice slice) {
    return store().organizations().list(slice).stream().map(Organization::id).toList();
  }

  @Test
  void an_organization_is_erased_part_by_part_until_nothing_is_left() {
    var other = add(anOrganization().build());
    var neighbour = add(aUser().in(other.id()).build());
    var credential = furnish();

    int calls = 1;
    while (!run(() -> store().organizations().erase(here, 10))) {
      if (++calls > 1_000) break;
    }

    assertThat(calls).isBetween(5, 1_000);
    assertNothingIsLeft(credential);
    assertThat(store().users().find(neighbour.key())).contains(neighbour);
    assertThat(store().organizations().find(other.id())).contains(other);
  }

  private void assertNothingIsLeft(Credential credential) {
    assertThat(store().organizations().find(here)).isEmpty();
    assertThat(store().organizations().find(home.slug())).isEmpty();
    assertThat(find(query(Optional.empty(), Sort.BY_ID, EVERYTHING)).total()).isZero();
    assertThat(store().tombstones().list(here, Slice.first(10))).isEmpty();
    assertThat(store().connections().of(here)).isEmpty();
    assertThat(store().credentials().of(here, CredentialKind.SCIM)).isEmpty();
    assertThat(store().credentialLookup().find(hash(credential))).isEmpty();
    assertThat(store().administrators().of(here)).isEmpty();
    run(() -> store().placement().place(1_000));
    assertThat(store().changes().after(here, 0, 10)).isEmpty();
    var lines = new LogEntries.Span(LogFilter.ALL, Optional.empty(), 10, 10);
    assertThat(store().logEntries().calls(here, lines).entries()).isEmpty();
  }

  @Test
  void a_slug_is_free_and_an_id_may_return_after_erasing() {
    furnish();
    while (!run(() -> store().organizations().erase(here, 1_000))) {
      assertThat(store().organizations().find(here)).isPresent();
    }

    var again = add(anOrganization().identifiedAs(here).called(home.slug().value()).build());

    assertThat(store().organizations().find(home.slug())).contains(again);
  }

  @Test
  void erasing_what_is_not_there_is_done_at_once() {
    var nothing = new OrganizationId(SampleIds.next());

    assertThat(run(() -> store().organizations().erase(nothing, 10))).isTrue();
  }

  /** Gives the organization something of everything. */
  private Credential furnish() {
    var connection = aConnection().in(here).build();
    var credential = aCredential().in(here).of(connection.id()).build();
    run(
        () -> {
          store().connections().add(here, connection);
          store().credentials().add(here, credential);
          store().administrators().add(account(SampleIds.word(), Optional.of(here)));
        });
    var users = new Samples(31).users(here, 20);
    addAll(users);
    join(add(aGroup().in(here).alone().build()), users.get(0), users.get(1), users.get(2));
    var gone = aUser().in(here).until(SampleTimes.day(1)).build();
    var tombstone = Tombstone.of(gone, Set.of(), SampleTimes.NOON, Retention.DEFAULT);
    run(() -> store().tombstones().add(gone.key(), tombstone));
    record();
    run(() -> store().placement().place(1_000));
    record();
    return credential;
  }

  private void record() {
    run(() -> store().changes().record(here, ChangeBuilder.aChange().in(here).build()));
    run(() -> store().callBook().add(List.of(CallBuilder.aCall().in(here).build())));
  }

  @Test
  void a_connection_is_found_as_it_was_added() {
    var first = add(aConnection().in(here).serving(ClientProfile.OKTA).off().paced(40).build());
    var second = add(aConnection().in(here).build());

    assertThat(store().connections().find(here, first.id())).contains(first);
    assertThat(store().connections().of(here)).containsExactly(first, second);
    assertThat(store().connections().find(here, new ConnectionId(SampleIds.next()))).isEmpty();
  }

  @Test
  void a_changed_connection_is_found_changed() {
    var before = add(aConnection().in(here).build());
    var after =
        before
            .named("Okta")
            .serving(ClientProfile.STRICT)
            .switched(false)
            .paced(Optional.of(new Pace(25)))
            .amended();

    run(() -> store().connections().save(here, after));

    assertThat(store().connections().of(here)).containsExactly(after);
  }

  @Test
  void a_credential_is_found_as_it_was_added() {
    var connection = add(aConnection().in(here).build());
    var scim = add(aCredential().in(here).of(connection.id()).expiring(SampleTimes.day(9)).build());
    var access = add(aCredential().in(here).build());

    assertThat(store().credentials().find(here, scim.id())).contains(scim);
    assertThat(store().credentials().find(here, access.id())).contains(access);
    assertThat(store().credentials().of(here, CredentialKind.SCIM)).containsExactly(scim);
    assertThat(store().credentials().find(here, new CredentialId(SampleIds.next()))).isEmpty();
  }

  @Test
  void credentials_are_listed_the_first_made_first() {
    var made =
        IntStream.range(0, 4)
            .mapToObj(i -> aCredential().in(here).createdAt(SampleTimes.minute(i)).build())
            .map(this::add)
            .toList();

    assertThat(store().credentials().of(here, CredentialKind.ACCESS)).isEqualTo(made);
  }

  @Test
  void a_secret_leads_to_all_that_decides_whether_it_opens_anything() {
    var connection = add(aConnection().in(here).build());
    var scim = add(aCredential().in(here).of(connection.id()).build());
    var access = add(aCredential().in(here).build());

    assertThat(lookUp(scim)).contains(new Holder(scim, home, Optional.of(connection)));
    assertThat(lookUp(access)).contains(new Holder(access, home, Optional.empty()));
    assertThat(store().credentialLookup().find("0".repeat(64))).isEmpty();
  }

  @Test
  void a_secret_leads_to_what_is_true_now() {
    var connection = add(aConnection().in(here).build());
    var scim = add(aCredential().in(here).of(connection.id()).build());

    run(
        () -> {
          store().organizations().save(home.switched(false));
          store().connections().save(here, connection.switched(false));
          store().credentials().save(here, scim.revokedAt(SampleTimes.minute(1)));
        });

    assertThat(lookUp(scim))
        .contains(
            new Holder(
                scim.revokedAt(SampleTimes.minute(1)),
                home.switched(false),
                Optional.of(connection.switched(false))));
  }

  @Test
  void what_was_granted_to_a_client_is_kept_and_not_listed() {
    var client = addClient();
    var issued = add(aCredential().in(here).of(client.connection().orElseThrow()).build());
    var granted = add(aCredential().grantedTo(client).expiring(SampleTimes.day(1)).build());

    assertThat(store().credentials().find(here, granted.id())).contains(granted);
    assertThat(lookUp(granted).orElseThrow().credential()).isEqualTo(granted);
    assertThat(store().credentials().of(here, CredentialKind.SCIM)).containsExactly(issued);
    assertThat(store().credentials().of(here, CredentialKind.CLIENT)).containsExactly(client);
  }

  @Test
  void what_was_granted_to_a_client_goes_with_it() {
    var client = addClient();
    var granted = add(aCredential().grantedTo(client).expiring(SampleTimes.day(1)).build());
    var others = add(aCredential().grantedTo(addClient()).expiring(SampleTimes.day(1)).build());

    run(() -> store().credentials().save(here, client.revokedAt(SampleTimes.minute(3))));

    assertThat(lookUp(granted).orElseThrow().credential().revoked())
        .contains(SampleTimes.minute(3));
    assertThat(lookUp(others).orElseThrow().credential()).isEqualTo(others);
  }

  @Test
  void only_granted_tokens_that_ended_before_are_forgotten() {
    var client = addClient();
    var ended = grants(client, SampleTimes.day(-10), 3);
    var later = grants(client, SampleTimes.day(-9), 1).get(0);
    var issued =
        add(
            aCredential()
                .in(here)
                .of(client.connection().orElseThrow())
                .createdAt(SampleTimes.day(-11))
                .expiring(SampleTimes.day(-10))
                .build());

    assertThat(forget(SampleTimes.day(-10))).isZero();
    assertThat(forget(SampleTimes.day(-9))).isEqualTo(2);
    assertThat(forget(SampleTimes.day(-9))).isEqualTo(1);

    assertThat(forget(SampleTimes.day(-9))).isZero();
    assertThat(ended).allSatisfy(it -> assertThat(lookUp(it)).isEmpty());
    assertThat(lookUp(later)).isPresent();
    assertThat(lookUp(issued)).isPresent();
    assertThat(forget(SampleTimes.day(-8))).isEqualTo(1);
  }

  @Test
  void of_what_was_granted_to_a_client_the_newest_stay() {
    var client = addClient();
    var issued = add(aCredential().in(here).of(client.connection().orElseThrow()).build());
    var others = add(aCredential().grantedTo(addClient()).build());
    var granted =
        IntStream.of(2, 0, 3, 1)
            .mapToObj(minute -> add(grantedIn(client, minute)))
            .sorted(Comparator.comparing(Credential::created))
            .toList();

    run(() -> store().credentials().forgetGrants(here, client.id(), 2));

    assertThat(granted.subList(0, 2)).allSatisfy(it -> assertThat(lookUp(it)).isEmpty());
    assertThat(granted.subList(2, 4)).allSatisfy(it -> assertThat(lookUp(it)).isPresent());
    assertThat(List.of(client, issued, others))
        .allSatisfy(it -> assertThat(lookUp(it)).isPresent());
  }

  private static Credential grantedIn(Credential client, int minute) {
    return aCredential()
        .grantedTo(client)
        .createdAt(SampleTimes.minute(minute))
        .expiring(SampleTimes.day(1))
        .build();
  }

  @Test
  void bounding_what_a_client_was_granted_costs_two_statements() {
    var client = addClient();
    var none = new Counting(store());
    none.atMost(1, () -> run(() -> store().credentials().forgetGrants(here, client.id(), 1)));
    IntStream.range(0, 50).forEach(minute -> add(grantedIn(client, minute)));

    new Counting(store())
        .atMost(2, () -> run(() -> store().credentials().forgetGrants(here, client.id(), 1)));
  }

  @Test
  void two_who_bound_the_same_at_once_get_by() {
    var client = addClient();
    IntStream.range(0, 20).forEach(minute -> add(grantedIn(client, minute)));

    Together.all(
        4,
        i ->
            run(
                () -> {
                  store().credentials().forgetGrants(here, client.id(), 5);
                  return i;
                }));

    run(() -> store().credentials().forgetGrants(here, client.id(), 5));
    assertThat(forget(SampleTimes.day(2))).isEqualTo(2);
  }

  private int forget(Instant ended) {
    return run(() -> store().credentialLookup().forget(ended, 2));
  }

  private List<Credential> grants(Credential client, Instant end, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                add(
                    aCredential()
                        .grantedTo(client)
                        .createdAt(SampleTimes.day(-11))
                        .expiring(end)
                        .build()))
        .toList();
  }

  private Credential addClient() {
    var connection = add(aConnection().in(here).build());
    return add(aCredential().in(here).ofClientOf(connection.id()).build());
  }

  @Test
  void looking_a_secret_up_costs_one_statement() {
    var connection = add(aConnection().in(here).build());
    var scim = add(aCredential().in(here).of(connection.id()).build());

    new Counting(store()).atMost(1, () -> assertThat(lookUp(scim)).isPresent());
    var granted = add(aCredential().grantedTo(addClient()).build());
    new Counting(store()).atMost(1, () -> assertThat(lookUp(granted)).isPresent());
  }

  @Test
  void two_credentials_never_have_the_same_hash() {
    var one = add(aCredential().in(here).build());
    var other = aCredential().in(here).hashed(hash(one)).build();

    assertThatThrownBy(() -> add(other)).isInstanceOf(RuntimeException.class);

    assertThat(lookUp(one).orElseThrow().credential()).isEqualTo(one);
    assertThat(store().credentials().find(here, other.id())).isEmpty();
  }

  @Test
  void the_last_use_stays_the_latest() {
    var credential = add(aCredential().in(here).build());

    used(credential, SampleTimes.minute(5));
    assertThat(lastUsed(credential)).contains(SampleTimes.minute(5));
    used(credential, SampleTimes.minute(3));
    assertThat(lastUsed(credential)).contains(SampleTimes.minute(5));
    used(credential, SampleTimes.minute(6));
    assertThat(lastUsed(credential)).contains(SampleTimes.minute(6));
  }

  @Test
  void saving_a_credential_never_changes_its_last_use() {
    var credential = add(aCredential().in(here).build());
    used(credential, SampleTimes.minute(5));

    run(() -> store().credentials().save(here, credential.revokedAt(SampleTimes.minute(7))));

    assertThat(lastUsed(credential)).contains(SampleTimes.minute(5));
    assertThat(lookUp(credential).orElseThrow().credential().revoked())
        .contains(SampleTimes.minute(7));
  }

  @Test
  void many_uses_are_noted_in_one_batch() {
    var made = IntStream.range(0, 5).mapToObj(i -> add(aCredential().in(here).build())).toList();
    var uses = new HashMap<Use, Instant>();
    made.forEach(it -> uses.put(new Use(here, it.id()), SampleTimes.minute(2)));
    uses.put(new Use(here, new CredentialId(SampleIds.next())), SampleTimes.minute(2));

    new Counting(store()).atMost(1, () -> run(() -> store().credentialLookup().used(uses)));

    assertThat(made).allSatisfy(it -> assertThat(lastUsed(it)).contains(SampleTimes.minute(2)));
  }

  private void used(Credential credential, Instant at) {
    run(() -> store().credentialLookup().used(Map.of(new Use(here, credential.id()), at)));
  }

  private Optional<Instant> lastUsed(Credential credential) {
    return store().credentials().find(here, credential.id()).orElseThrow().lastUsed();
  }

  @Test
  void an_administrator_is_found_in_every_spelling_of_the_name() {
    var name = "Ada-" + SampleIds.word();
    var account = account(name, Optional.of(here));
    add(account);

    assertThat(store().administrators().find(name.toUpperCase(Locale.ROOT))).contains(account);
    assertThat(store().administrators().find("not " + name)).isEmpty();
  }

  @Test
  void the_name_of_an_administrator_is_given_once_in_all_organizations() {
    var name = "ada-" + SampleIds.word();
    var account = account(name, Optional.empty());
    add(account);

    var refusal = refusalOf(() -> add(account("A" + name.substring(1), Optional.of(here))));

    assertThat(refusal).isEqualTo(new Taken("Administrator", "username", "A" + name.substring(1)));
    assertThat(store().administrators().find(name)).contains(account);
  }

  @Test
  void administrators_of_an_organization_are_listed_by_name() {
    var word = SampleIds.word();
    var b = account("b-" + word, Optional.of(here));
    var a = account("A-" + word, Optional.of(here));
    add(b);
    add(a);
    add(account("operator-" + word, Optional.empty()));

    assertThat(store().administrators().of(here)).containsExactly(a, b);
  }

  @Test
  void an_administrator_can_be_taken_away() {
    var name = "ada-" + SampleIds.word();
    add(account(name, Optional.of(here)));

    run(() -> store().administrators().remove(name.toUpperCase(Locale.ROOT)));

    assertThat(store().administrators().find(name)).isEmpty();
    assertThat(store().administrators().of(here)).isEmpty();
  }

  @Test
  void the_first_value_kept_under_a_name_stays() {
    var name = "key-" + SampleIds.word();
    var value = "v".repeat(4_000);

    assertThat(store().installation().find(name)).isEmpty();
    assertThat(run(() -> store().installation().keep(name, value))).isEqualTo(value);
    assertThat(run(() -> store().installation().keep(name, "other"))).isEqualTo(value);
    assertThat(store().installation().find(name)).contains(value);
  }

  @Test
  void of_many_nodes_that_keep_a_value_at_once_one_wins() {
    var name = "key-" + SampleIds.word();

    var kept = Together.all(NODES, i -> run(() -> store().installation().keep(name, "of " + i)));

    assertThat(Set.copyOf(kept)).hasSize(1);
    assertThat(store().installation().find(name)).contains(kept.get(0));
  }

  @Test
  void of_many_nodes_that_want_a_lease_at_once_one_gets_it() {
    var name = "lease-" + SampleIds.word();

    var got = Together.all(NODES, i -> acquire(name, "node " + i, SampleTimes.NOON));

    assertThat(got).containsOnlyOnce(true);
  }

  @Test
  void a_lease_is_its_holders_until_it_ends() {
    var name = "lease-" + SampleIds.word();
    var end = SampleTimes.NOON.plus(TERM);

    assertThat(acquire(name, "one", SampleTimes.NOON)).isTrue();
    assertThat(acquire(name, "two", end.minusMillis(1))).isFalse();
    assertThat(acquire(name, "two", end)).isTrue();
    assertThat(acquire(name, "one", end.plusMillis(1))).isFalse();
  }

  @Test
  void a_holder_renews_its_lease() {
    var name = "lease-" + SampleIds.word();
    acquire(name, "one", SampleTimes.NOON);

    assertThat(acquire(name, "one", SampleTimes.minute(2))).isTrue();

    assertThat(acquire(name, "two", SampleTimes.minute(4))).isFalse();
    assertThat(acquire(name + "-other", "two", SampleTimes.minute(4))).isTrue();
  }

  private boolean acquire(String name, String holder, Instant now) {
    return run(() -> store().leases().acquire(name, holder, now, TERM));
  }

  private Optional<Holder> lookUp(Credential credential) {
    return store().credentialLookup().find(hash(credential));
  }

  private Connection add(Connection connection) {
    run(() -> store().connections().add(here, connection));
    return connection;
  }

  private static String hash(Credential credential) {
    return credential.secret().orElseThrow().hash();
  }

  private Credential add(Credential credential) {
    run(() -> store().credentials().add(here, credential));
    return credential;
  }

  private void add(Account account) {
    run(() -> store().administrators().add(account));
  }

  private static Account account(String username, Optional<OrganizationId> organization) {
    return new Account(username, organization, "$argon2id$hash");
  }
}
