package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** Builds a user of whom a test says only what matters to it. */
public final class UserBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private UserId id = new UserId(SampleIds.next());
  private Optional<ConnectionId> connection = Optional.empty();
  private String userName = "user-" + SampleIds.word() + "@contoso.example";
  private Optional<ExternalId> externalId = Optional.empty();
  private Profile profile = Profile.EMPTY;
  private Suspension suspension = Suspension.NONE;
  private Optional<Instant> accessUntil = Optional.empty();
  private Version version = Version.FIRST;
  private Optional<ProductReference> reference = Optional.empty();
  private Instant created = SampleTimes.NOON;
  private Instant modified = SampleTimes.NOON;

  private UserBuilder() {}

  /** A user with a name nobody else has, of an organization of its own. */
  public static UserBuilder aUser() {
    return new UserBuilder();
  }

  /** Of this organization. */
  public UserBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** With this id. */
  public UserBuilder identifiedAs(UserId value) {
    id = value;
    return this;
  }

  /** Managed by a directory's connection. */
  public UserBuilder managedBy(ConnectionId directory) {
    connection = Optional.of(directory);
    return this;
  }

  /** With this userName. */
  public UserBuilder named(String name) {
    userName = name;
    return this;
  }

  /** With this externalId. */
  public UserBuilder calledByDirectory(String external) {
    externalId = Optional.of(new ExternalId(external));
    return this;
  }

  /** With this displayName. */
  public UserBuilder shownAs(String displayName) {
    return with(Paths.user("displayName"), Values.text(displayName));
  }

  /** With these elements of the multi-valued core attribute. */
  public UserBuilder having(String attribute, Value... elements) {
    return with(Paths.user(attribute), Values.many(elements));
  }

  /** With a text in the core schema. */
  public UserBuilder saying(String attribute, String text) {
    return with(Paths.user(attribute), Values.text(text));
  }

  /** With a fact. */
  public UserBuilder with(AttributePath attribute, Value value) {
    profile = profile.with(attribute, Optional.of(value));
    return this;
  }

  /** Suspended, since {@link SampleTimes#NOON}, for these reasons. */
  public UserBuilder suspendedFor(Reason... reasons) {
    for (Reason reason : reasons) suspension = suspension.add(reason, SampleTimes.NOON);
    return this;
  }

  /** Suspended by the directory at that time. */
  public UserBuilder leftAt(Instant at) {
    suspension = suspension.add(Reason.DIRECTORY, at);
    return this;
  }

  /** With access that ends then. */
  public UserBuilder until(Instant end) {
    accessUntil = Optional.of(end);
    return this;
  }

  /** Made then, and not changed since. */
  public UserBuilder createdAt(Instant at) {
    created = at;
    modified = at;
    return this;
  }

  /** Last changed then. */
  public UserBuilder modifiedAt(Instant at) {
    modified = at;
    return this;
  }

  /** After so many changes. */
  public UserBuilder atVersion(long number) {
    version = new Version(number);
    return this;
  }

  /** Called so by the guarded product. */
  public UserBuilder referredToAs(String name) {
    reference = Optional.of(new ProductReference(name));
    return this;
  }

  /** The user. */
  public User build() {
    return new User(
        new UserKey(organization, id),
        connection,
        new UserName(userName),
        externalId,
        profile,
        suspension,
        accessUntil,
        version,
        created,
        modified,
        reference);
  }
}
