package latchkey.rest.admin.user;

import static latchkey.domain.lifecycle.Reason.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.query.UserView;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import org.junit.jupiter.api.Test;

class UserJsonTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private static final GroupRef GROUP =
      new GroupRef(
          new GroupId(new UUID(3, 3)), "Front door", Optional.of(new ExternalId("group-1")));

  @Test
  void an_administrator_sees_why_a_user_may_not_enter_and_since_when() {
    var user = aUser().suspend(DIRECTORY, THEN);

    assertThat(shown(true, user, GROUP))
        .isEqualTo(
            "{\"id\":\"00000000-0000-0002-0000-000000000002\",\"userName\":\"babs@contoso.example\","
                + "\"active\":false,\"access\":\"denied\",\"reasons\":[\"DIRECTORY\"],"
                + "\"suspendedSince\":{\"DIRECTORY\":\"2026-01-02T03:04:05Z\"},\"groups\":[{\"id\":"
                + "\"00000000-0000-0003-0000-000000000003\",\"externalId\":\"group-1\","
                + "\"displayName\":\"Front door\"}],\"roles\":[],\"version\":1,"
                + "\"createdAt\":\"2026-01-02T03:04:05Z\",\"modifiedAt\":\"2026-01-02T03:04:05Z\"}");
  }

  @Test
  void a_switched_off_organization_denies_everybody() {
    assertThat(shown(false, aUser()))
        .contains("\"active\":true,\"access\":\"denied\",\"reasons\":[\"ORGANIZATION\"]");
  }

  @Test
  void access_that_has_ended_is_told() {
    var user = aUser().limited(Optional.of(THEN));

    assertThat(shown(true, user))
        .contains("\"reasons\":[\"EXPIRY\"]")
        .contains("\"accessUntil\":\"2026-01-02T03:04:05Z\"");
  }

  private static String shown(boolean organizationEnabled, User user, GroupRef... groups) {
    var json = new UserJson(organizationEnabled, THEN).of(new UserView(user, List.of(groups)));
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }

  private static User aUser() {
    return new User(
        new UserKey(new OrganizationId(new UUID(1, 1)), new UserId(new UUID(2, 2))),
        Optional.empty(),
        new UserName("babs@contoso.example"),
        Optional.empty(),
        Profile.EMPTY,
        Suspension.NONE,
        Optional.empty(),
        Version.FIRST,
        THEN,
        THEN);
  }
}
