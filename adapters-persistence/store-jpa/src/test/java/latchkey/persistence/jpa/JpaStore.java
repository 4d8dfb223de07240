package latchkey.persistence.jpa;

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
import latchkey.persistence.jpa.access.JpaAccessSubjects;
import latchkey.persistence.jpa.administrator.JpaAdministrators;
import latchkey.persistence.jpa.administrator.JpaInstallation;
import latchkey.persistence.jpa.adoption.JpaConflicts;
import latchkey.persistence.jpa.call.JpaCallBook;
import latchkey.persistence.jpa.call.JpaCalls;
import latchkey.persistence.jpa.change.JpaChanges;
import latchkey.persistence.jpa.change.JpaPlacement;
import latchkey.persistence.jpa.compatibility.JpaRuleUses;
import latchkey.persistence.jpa.connection.JpaHoldings;
import latchkey.persistence.jpa.credential.JpaCredentialLookup;
import latchkey.persistence.jpa.credential.JpaCredentials;
import latchkey.persistence.jpa.cycle.JpaCycleBook;
import latchkey.persistence.jpa.cycle.JpaCycles;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.JpaTransactions;
import latchkey.persistence.jpa.database.Settings;
import latchkey.persistence.jpa.group.JpaGroups;
import latchkey.persistence.jpa.group.JpaMemberships;
import latchkey.persistence.jpa.leaving.JpaLeavings;
import latchkey.persistence.jpa.log.JpaLogEntries;
import latchkey.persistence.jpa.measure.JpaWatched;
import latchkey.persistence.jpa.notification.JpaDeliveries;
import latchkey.persistence.jpa.notification.JpaDeliveryBook;
import latchkey.persistence.jpa.notification.JpaNotices;
import latchkey.persistence.jpa.notification.JpaSubscriptions;
import latchkey.persistence.jpa.organization.JpaConnections;
import latchkey.persistence.jpa.organization.JpaOrganizations;
import latchkey.persistence.jpa.schedule.JpaLeases;
import latchkey.persistence.jpa.schema.JpaSchemas;
import latchkey.persistence.jpa.schema.KnownSchemas;
import latchkey.persistence.jpa.tombstone.JpaPurgeableTombstones;
import latchkey.persistence.jpa.tombstone.JpaTombstones;
import latchkey.persistence.jpa.user.JpaEndedAccess;
import latchkey.persistence.jpa.user.JpaUsers;

/** This store, put together by hand, with its statements counted. */
record JpaStore(Database database, KnownSchemas known, StatementCount count)
    implements Store, AutoCloseable {

  static JpaStore open(Settings settings) {
    var count = new StatementCount();
    return new JpaStore(Database.open(settings, count::over), new KnownSchemas(), count);
  }

  @Override
  public Transactions transactions() {
    return new JpaTransactions(database);
  }

  @Override
  public Organizations organizations() {
    return new JpaOrganizations(database);
  }

  @Override
  public Connections connections() {
    return new JpaConnections(database);
  }

  @Override
  public Conflicts conflicts() {
    return new JpaConflicts(database);
  }

  @Override
  public Holdings holdings() {
    return new JpaHoldings(database);
  }

  @Override
  public Credentials credentials() {
    return new JpaCredentials(database);
  }

  @Override
  public CredentialLookup credentialLookup() {
    return new JpaCredentialLookup(database);
  }

  @Override
  public Administrators administrators() {
    return new JpaAdministrators(database);
  }

  @Override
  public Installation installation() {
    return new JpaInstallation(database);
  }

  @Override
  public Schemas schemas() {
    return new JpaSchemas(database, known);
  }

  @Override
  public Users users() {
    return new JpaUsers(database, known);
  }

  @Override
  public EndedAccess endedAccess() {
    return new JpaEndedAccess(database);
  }

  @Override
  public Groups groups() {
    return new JpaGroups(database, known);
  }

  @Override
  public Memberships memberships() {
    return new JpaMemberships(database);
  }

  @Override
  public Tombstones tombstones() {
    return new JpaTombstones(database);
  }

  @Override
  public PurgeableTombstones purgeableTombstones() {
    return new JpaPurgeableTombstones(database);
  }

  @Override
  public Changes changes() {
    return new JpaChanges(database);
  }

  @Override
  public Placement placement() {
    return new JpaPlacement(database);
  }

  @Override
  public AccessSubjects accessSubjects() {
    return new JpaAccessSubjects(database);
  }

  @Override
  public Calls calls() {
    return new JpaCalls(database);
  }

  @Override
  public CallBook callBook() {
    return new JpaCallBook(database);
  }

  @Override
  public Cycles cycles() {
    return new JpaCycles(database);
  }

  @Override
  public CycleBook cycleBook() {
    return new JpaCycleBook(database);
  }

  @Override
  public RuleUses ruleUses() {
    return new JpaRuleUses(database);
  }

  @Override
  public Watched watched() {
    return new JpaWatched(database);
  }

  @Override
  public Subscriptions subscriptions() {
    return new JpaSubscriptions(database);
  }

  @Override
  public Deliveries deliveries() {
    return new JpaDeliveries(database);
  }

  @Override
  public Notices notices() {
    return new JpaNotices(database);
  }

  @Override
  public DeliveryBook deliveryBook() {
    return new JpaDeliveryBook(database);
  }

  @Override
  public Leavings leavings() {
    return new JpaLeavings(database);
  }

  @Override
  public LogEntries logEntries() {
    return new JpaLogEntries(database);
  }

  @Override
  public Leases leases() {
    return new JpaLeases(database);
  }

  @Override
  public OptionalLong statements() {
    return OptionalLong.of(count.sent());
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.of(count.rows());
  }

  @Override
  public void close() {
    database.close();
  }
}
