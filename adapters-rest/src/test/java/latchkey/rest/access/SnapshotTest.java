package latchkey.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserName;
import latchkey.rest.json.Json;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void an_answer_says_who_whether_and_by_which_groups_and_roles() {
    assertThat(text(AccessJson.of(granted(1))))
        .isEqualTo(
            "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"userName\":\"babs@contoso.example\","
                + "\"externalId\":\"4711\",\"access\":\"granted\",\"reasons\":[],\"groups\":[{\"id\":"
                + "\"00000000-0000-0000-0000-000000000003\",\"displayName\":\"Front door\"}],"
                + "\"roles\":[\"guard\"],\"version\":7}");
  }

  @Test
  void a_denial_gives_its_reasons() {
    assertThat(text(AccessJson.of(denied())))
        .isEqualTo(
            "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"access\":\"denied\",\"reasons\":"
                + "[\"DIRECTORY\",\"EXPIRY\"],\"groups\":[],\"roles\":[],\"version\":1}");
  }

  @Test
  void an_item_of_the_feed_carries_the_answer() {
    var item = new Item("12", THEN, ChangeKind.SUSPENDED, ObjectKind.USER, Optional.of(denied()));

    assertThat(text(ChangeJson.of(item)))
        .startsWith(
            "{\"cursor\":\"12\",\"at\":\"2026-01-02T03:04:05Z\",\"kind\":\"suspended\",\"user\":{")
        .contains("\"access\":\"denied\"");
  }

  @Test
  void an_organizations_switching_has_no_user() {
    var item = new Item("13", THEN, ChangeKind.SWITCHED, ObjectKind.ORGANIZATION, Optional.empty());

    assertThat(text(ChangeJson.of(item)))
        .isEqualTo("{\"cursor\":\"13\",\"at\":\"2026-01-02T03:04:05Z\",\"kind\":\"organization\"}");
  }

  @Test
  void a_snapshot_is_the_cursor_then_everybody_then_the_count() throws IOException {
    var bytes = new ByteArrayOutputStream();

    new Snapshot(new Two(), new OrganizationId(new UUID(1, 1)), bytes).write();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"cursor\":\"41\"}",
            text(AccessJson.of(granted(1))),
            text(AccessJson.of(granted(2))),
            "{\"end\":true,\"count\":2}");
  }

  private static AccessAnswer granted(int id) {
    return new AccessAnswer(
        new UserId(new UUID(0, id)),
        Optional.of(new UserName("babs@contoso.example")),
        Optional.of(new ExternalId("4711")),
        Set.of(),
        List.of(new GroupRef(new GroupId(new UUID(0, 3)), "Front door", Optional.empty())),
        List.of("guard"),
        new Version(7));
  }

  private static AccessAnswer denied() {
    return new AccessAnswer(
        new UserId(new UUID(0, 1)),
        Optional.empty(),
        Optional.empty(),
        Set.of(Reason.EXPIRY, Reason.DIRECTORY),
        List.of(),
        List.of(),
        Version.FIRST);
  }

  private static String text(Json json) {
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }

  /** Gives one user a part. */
  private static final class Two implements TakeSnapshot {
    @Override
    public String cursor(OrganizationId organization) {
      return "41";
    }

    @Override
    public List<AccessAnswer> part(OrganizationId organization, Optional<UserId> after) {
      if (after.isEmpty()) return List.of(granted(1));
      return after.get().equals(granted(1).user()) ? List.of(granted(2)) : List.of();
    }
  }
}
