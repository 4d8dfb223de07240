package latchkey.domain.user;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;

/** Makes users for tests that state only what matters to them. */
public final class UserBuilder {
  /** When users of tests were made. */
  public static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private final OrganizationId organization = new OrganizationId(new UUID(1, 1));
  private UserName userName = new UserName("babs@contoso.example");
  private Profile profile = Profile.EMPTY;
  private Suspension suspension = Suspension.NONE;

  private UserBuilder() {}

  public static UserBuilder aUser() {
    return new UserBuilder();
  }

  public UserBuilder named(String name) {
    userName = new UserName(name);
    return this;
  }

  public UserBuilder titled(String title) {
    var path = AttributePath.of(StandardSchemas.USER, "title");
    profile = profile.with(path, Optional.of(new Value.Text(title)));
    return this;
  }

  public UserBuilder suspendedFor(Reason... reasons) {
    for (Reason reason : reasons) suspension = suspension.add(reason, THEN);
    return this;
  }

  public User build() {
    return new User(
        new UserKey(organization, new UserId(new UUID(2, 2))),
        Optional.empty(),
        userName,
        Optional.empty(),
        profile,
        suspension,
        Optional.empty(),
        Version.FIRST,
        THEN,
        THEN);
  }
}
