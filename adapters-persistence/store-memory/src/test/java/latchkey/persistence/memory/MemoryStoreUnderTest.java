package latchkey.persistence.memory;

import java.util.OptionalLong;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.administrator.spi.installation.Administrators;
import latchkey.application.administrator.spi.installation.Installation;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.call.spi.Calls;
import latchkey.application.call.spi.installation.CallBook;
import latchkey.application.change.spi.Changes;
import latchkey.application.change.spi.installation.Placement;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.application.connection.spi.Holdings;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.application.cycle.spi.Cycles;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.leaving.spi.Leavings;
import latchkey.application.log.spi.LogEntries;
import latchkey.application.measure.spi.installation.Watched;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Notices;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.application.organization.spi.Connections;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.schedule.spi.installation.Leases;
import latchkey.application.schema.spi.Schemas;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.tombstone.spi.installation.PurgeableTombstones;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.application.user.spi.Users;
import latchkey.application.user.spi.installation.EndedAccess;
import latchkey.persistence.contract.Store;

/** The memory store as the suites ask for it. */
final class MemoryStoreUnderTest implements Store {
  static final Store ONE = new MemoryStoreUnderTest();

  private final MemoryStore store = new MemoryStore();

  @Override
  public Transactions transactions() {
    return store.transactions();
  }

  @Override
  public Organizations organizations() {
    return store.organizations();
  }

  @Override
  public Connections connections() {
    return store.connections();
  }

  @Override
  public Conflicts conflicts() {
    return store.conflicts();
  }

  @Override
  public Holdings holdings() {
    return store.holdings();
  }

  @Override
  public Credentials credentials() {
    return store.credentials();
  }

  @Override
  public CredentialLookup credentialLookup() {
    return store.credentialLookup();
  }

  @Override
  public Administrators administrators() {
    return store.administrators();
  }

  @Override
  public Installation installation() {
    return store.installation();
  }

  @Override
  public Schemas schemas() {
    return store.schemas();
  }

  @Override
  public Users users() {
    return store.users();
  }

  @Override
  public EndedAccess endedAccess() {
    return store.endedAccess();
  }

  @Override
  public Groups groups() {
    return store.groups();
  }

  @Override
  public Memberships memberships() {
    return store.memberships();
  }

  @Override
  public Tombstones tombstones() {
    return store.tombstones();
  }

  @Override
  public PurgeableTombstones purgeableTombstones() {
    return store.purgeableTombstones();
  }

  @Override
  public Changes changes() {
    return store.changes();
  }

  @Override
  public Placement placement() {
    return store.placement();
  }

  @Override
  public AccessSubjects accessSubjects() {
    return store.accessSubjects();
  }

  @Override
  public Calls calls() {
    return store.calls();
  }

  @Override
  public CallBook callBook() {
    return store.callBook();
  }

  @Override
  public Cycles cycles() {
    return store.cycles();
  }

  @Override
  public CycleBook cycleBook() {
    return store.cycleBook();
  }

  @Override
  public RuleUses ruleUses() {
    return store.ruleUses();
  }

  @Override
  public Watched watched() {
    return store.watched();
  }

  @Override
  public Subscriptions subscriptions() {
    return store.subscriptions();
  }

  @Override
  public Deliveries deliveries() {
    return store.deliveries();
  }

  @Override
  public Notices notices() {
    return store.notices();
  }

  @Override
  public DeliveryBook deliveryBook() {
    return store.deliveryBook();
  }

  @Override
  public Leavings leavings() {
    return store.leavings();
  }

  @Override
  public LogEntries logEntries() {
    return store.logEntries();
  }

  @Override
  public Leases leases() {
    return store.leases();
  }

  @Override
  public OptionalLong statements() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.empty();
  }
}
