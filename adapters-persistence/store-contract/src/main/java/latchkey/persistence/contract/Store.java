package latchkey.persistence.contract;

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

/** Everything a store gives the application: what the suites of this module put to the test. */
public interface Store {
  Transactions transactions();

  Organizations organizations();

  Connections connections();

  Conflicts conflicts();

  Holdings holdings();

  Credentials credentials();

  CredentialLookup credentialLookup();

  Administrators administrators();

  Installation installation();

  Schemas schemas();

  Users users();

  EndedAccess endedAccess();

  Groups groups();

  Memberships memberships();

  Tombstones tombstones();

  PurgeableTombstones purgeableTombstones();

  Changes changes();

  Placement placement();

  AccessSubjects accessSubjects();

  Calls calls();

  CallBook callBook();

  Cycles cycles();

  CycleBook cycleBook();

  RuleUses ruleUses();

  Watched watched();

  Subscriptions subscriptions();

  Deliveries deliveries();

  Notices notices();

  DeliveryBook deliveryBook();

  Leavings leavings();

  LogEntries logEntries();

  Leases leases();

  /**
   * How many statements the store has sent so far, begin and commit not counted and a batch being
   * one; empty for a store that sends none.
   */
  OptionalLong statements();

  /** How many rows the store has read so far of its answers; empty as above. */
  OptionalLong rows();
}
