package latchkey.persistence.memory;

import java.time.Instant;
import java.util.UUID;
import latchkey.application.administrator.spi.installation.Administrators.Account;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.call.Call;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.credential.Credential;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Trial;
import latchkey.domain.group.Group;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Subscription;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;

/** Every table and index of the store, each with the parts of its key. */
final class Tables {
  /** organization. */
  final Table<Organization> organizations;

  /** slug. */
  final Table<UUID> slugs;

  /** organization, connection. */
  final Table<Connection> connections;

  /** organization, credential. */
  final Table<Credential> credentials;

  /** hash; leads to the key of the credential. */
  final Table<Key> hashes;

  /** organization, client, mark of an assertion; when it ends. */
  final Table<Instant> spentAssertions;

  /** folded username. */
  final Table<Account> accounts;

  /** name. */
  final Table<String> kept;

  /** name. */
  final Table<Lease> leases;

  /** organization, folded URN. */
  final Table<CustomSchema> schemas;

  /** organization, URN, attribute, comparable value; leads to the user or group that has it. */
  final Table<UUID> unique;

  /** organization, user. */
  final Table<User> users;

  /** organization, folded userName; leads to the id. */
  final Table<UUID> userNames;

  /** organization, externalId, user. */
  final Table<UUID> externalIds;

  /** organization, reference of the product; leads to the id. */
  final Table<UUID> references;

  /** organization, conflict. */
  final Table<Conflict> conflicts;

  /** end of access, organization, user: those whose end is not recorded yet. */
  final Table<Instant> ends;

  /** organization, group. */
  final Table<Group> groups;

  /** organization, folded displayName of groups that demand it for themselves; leads to the id. */
  final Table<UUID> groupNames;

  /** organization, group, user; since when. */
  final Table<Instant> members;

  /** organization, user, group: the other way round. */
  final Table<Instant> memberOf;

  /** organization, user. */
  final Table<Tombstone> tombstones;

  /** when it may go, organization, user. */
  final Table<Tombstone> purgeable;

  /** organization, change: those without a place. */
  final Table<Change> unplaced;

  /** organization, object, version, change: the same by object. */
  final Table<Change> pending;

  /** organization, position. */
  final Table<Change> feed;

  /** organization; the last position given. */
  final Table<Long> heads;

  /** organization; the last position forgotten. */
  final Table<Long> floors;

  /** organization, cycle. */
  final Table<Cycle> cycles;

  /** organization, connection. */
  final Table<Trial> trials;

  /** organization, connection, rule. */
  final Table<RuleUse> ruleUses;

  /** turn: changes that cycles do not tell of yet. */
  final Table<Change> untold;

  /** name; the last turn given. */
  final Table<Long> turns;

  /** organization, subscription. */
  final Table<Subscription> subscriptions;

  /** organization, subscription, delivery. */
  final Table<Delivery> deliveries;

  /** organization, mailing; when. */
  final Table<Instant> mailings;

  /** organization, what was noticed; when it was seen last. */
  final Table<Instant> notices;

  /** turn: changes that no deliveries are made of yet. */
  final Table<Placed> unmade;

  /** organization, call. */
  final Table<Call> calls;

  Tables(Memory memory) {
    organizations = new Table<>(memory);
    slugs = new Table<>(memory);
    connections = new Table<>(memory);
    credentials = new Table<>(memory);
    hashes = new Table<>(memory);
    spentAssertions = new Table<>(memory);
    accounts = new Table<>(memory);
    kept = new Table<>(memory);
    leases = new Table<>(memory);
    schemas = new Table<>(memory);
    unique = new Table<>(memory);
    users = new Table<>(memory);
    userNames = new Table<>(memory);
    externalIds = new Table<>(memory);
    references = new Table<>(memory);
    conflicts = new Table<>(memory);
    ends = new Table<>(memory);
    groups = new Table<>(memory);
    groupNames = new Table<>(memory);
    members = new Table<>(memory);
    memberOf = new Table<>(memory);
    tombstones = new Table<>(memory);
    purgeable = new Table<>(memory);
    unplaced = new Table<>(memory);
    pending = new Table<>(memory);
    feed = new Table<>(memory);
    heads = new Table<>(memory);
    floors = new Table<>(memory);
    calls = new Table<>(memory);
    cycles = new Table<>(memory);
    trials = new Table<>(memory);
    ruleUses = new Table<>(memory);
    untold = new Table<>(memory);
    turns = new Table<>(memory);
    subscriptions = new Table<>(memory);
    deliveries = new Table<>(memory);
    mailings = new Table<>(memory);
    notices = new Table<>(memory);
    unmade = new Table<>(memory);
  }

  /** A lease somebody holds. */
  record Lease(String holder, Instant until) {}
}
