package latchkey.persistence.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
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

/** Gives the application its ports, all of one store. */
@ApplicationScoped
class MemoryStorePorts {
  private final MemoryStore store = new MemoryStore();

  @Produces
  Transactions transactions() {
    return store.transactions();
  }

  @Produces
  Organizations organizations() {
    return store.organizations();
  }

  @Produces
  Connections connections() {
    return store.connections();
  }

  @Produces
  Conflicts conflicts() {
    return store.conflicts();
  }

  @Produces
  Holdings holdings() {
    return store.holdings();
  }

  @Produces
  Credentials credentials() {
    return store.credentials();
  }

  @Produces
  CredentialLookup credentialLookup() {
    return store.credentialLookup();
  }

  @Produces
  Administrators administrators() {
    return store.administrators();
  }

  @Produces
  Installation installation() {
    return store.installation();
  }

  @Produces
  Schemas schemas() {
    return store.schemas();
  }

  @Produces
  Users users() {
    return store.users();
  }

  @Produces
  EndedAccess endedAccess() {
    return store.endedAccess();
  }

  @Produces
  Groups groups() {
    return store.groups();
  }

  @Produces
  Memberships memberships() {
    return store.memberships();
  }

  @Produces
  Tombstones tombstones() {
    return store.tombstones();
  }

  @Produces
  PurgeableTombstones purgeableTombstones() {
    return store.purgeableTombstones();
  }

  @Produces
  Changes changes() {
    return store.changes();
  }

  @Produces
  Placement placement() {
    return store.placement();
  }

  @Produces
  AccessSubjects accessSubjects() {
    return store.accessSubjects();
  }

  @Produces
  Calls calls() {
    return store.calls();
  }

  @Produces
  CallBook callBook() {
    return store.callBook();
  }

  @Produces
  Cycles cycles() {
    return store.cycles();
  }

  @Produces
  CycleBook cycleBook() {
    return store.cycleBook();
  }

  @Produces
  RuleUses ruleUses() {
    return store.ruleUses();
  }

  @Produces
  Watched watched() {
    return store.watched();
  }

  @Produces
  Subscriptions subscriptions() {
    return store.subscriptions();
  }

  @Produces
  Deliveries deliveries() {
    return store.deliveries();
  }

  @Produces
  Notices notices() {
    return store.notices();
  }

  @Produces
  DeliveryBook deliveryBook() {
    return store.deliveryBook();
  }

  @Produces
  Leavings leavings() {
    return store.leavings();
  }

  @Produces
  LogEntries logEntries() {
    return store.logEntries();
  }

  @Produces
  Leases leases() {
    return store.leases();
  }
}
