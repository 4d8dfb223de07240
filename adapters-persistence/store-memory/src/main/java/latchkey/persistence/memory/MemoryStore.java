package latchkey.persistence.memory;

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

/** One empty store, and every port of it. */
public final class MemoryStore {
  private final Memory memory = new Memory();
  private final Tables tables = new Tables(memory);
  private final MemoryMemberships memberships = new MemoryMemberships(memory, tables);
  private final MemoryTombstones tombstones = new MemoryTombstones(tables);
  private final MemorySchemas schemas = new MemorySchemas(memory, tables);
  private final MemoryCredentials credentials = new MemoryCredentials(memory, tables);

  public Transactions transactions() {
    return memory;
  }

  public Organizations organizations() {
    return new MemoryOrganizations(memory, tables);
  }

  public Connections connections() {
    return new MemoryConnections(tables);
  }

  public Conflicts conflicts() {
    return new MemoryConflicts(memory, tables);
  }

  public Holdings holdings() {
    return new MemoryHoldings(memory, tables);
  }

  public Credentials credentials() {
    return credentials;
  }

  public CredentialLookup credentialLookup() {
    return credentials;
  }

  public Administrators administrators() {
    return new MemoryAdministrators(tables);
  }

  public Installation installation() {
    return new MemoryInstallation(memory, tables);
  }

  public Schemas schemas() {
    return schemas;
  }

  public Users users() {
    return new MemoryUsers(memory, tables, memberships, schemas);
  }

  public EndedAccess endedAccess() {
    return new MemoryEndedAccess(tables);
  }

  public Groups groups() {
    return new MemoryGroups(memory, tables, memberships, schemas);
  }

  public Memberships memberships() {
    return memberships;
  }

  public Tombstones tombstones() {
    return tombstones;
  }

  public PurgeableTombstones purgeableTombstones() {
    return tombstones;
  }

  public Changes changes() {
    return new MemoryChanges(tables);
  }

  public Placement placement() {
    return new MemoryPlacement(tables);
  }

  public AccessSubjects accessSubjects() {
    return new MemoryAccessSubjects(memory, tables, memberships);
  }

  public Calls calls() {
    return new MemoryCalls(tables);
  }

  public CallBook callBook() {
    return new MemoryCalls(tables);
  }

  public Cycles cycles() {
    return new MemoryCycles(tables);
  }

  public CycleBook cycleBook() {
    return new MemoryCycles(tables);
  }

  public RuleUses ruleUses() {
    return new MemoryRuleUses(tables);
  }

  public Watched watched() {
    return new MemoryWatched(tables);
  }

  public Subscriptions subscriptions() {
    return new MemorySubscriptions(tables);
  }

  public Deliveries deliveries() {
    return new MemoryDeliveries(tables);
  }

  public Notices notices() {
    return new MemoryNotices(tables);
  }

  public DeliveryBook deliveryBook() {
    return new MemoryDeliveries(tables);
  }

  public Leavings leavings() {
    return new MemoryLeavings(memory, tables);
  }

  public LogEntries logEntries() {
    return new MemoryLogEntries(memory, tables);
  }

  public Leases leases() {
    return new MemoryLeases(memory, tables);
  }
}
