package latchkey.rest.scim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** Makes the one user of these tests, always with the same id and times, as documents show both. */
public final class SampleUser {
  /** When the user was made. */
  public static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private Profile profile = Profile.EMPTY;

  private SampleUser() {}

  public static SampleUser aUser() {
    return new SampleUser();
  }

  public SampleUser titled(String title) {
    var path = AttributePath.of(StandardSchemas.USER, "title");
    profile = profile.with(path, Optional.of(new Value.Text(title)));
    return this;
  }

  public User build() {
    return new User(
        new UserKey(new OrganizationId(new UUID(1, 1)), new UserId(new UUID(2, 2))),
        Optional.empty(),
        new UserName("babs@contoso.example"),
        Optional.empty(),
        profile,
        Suspension.NONE,
        Optional.empty(),
        Version.FIRST,
        THEN,
        THEN);
  }
}
