package latchkey.rest.scim.group;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.rest.scim.SampleUser.THEN;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;
import latchkey.rest.scim.Golden;
import latchkey.rest.scim.exchange.Selection;
import org.junit.jupiter.api.Test;

class GroupRendererTest {
  @Test
  void a_group_is_shown_with_its_members() {
    var babs = new Member(new MemberId(new UUID(2, 2)), Optional.of("Babs"));

    Golden.assertSame(
        "group",
        out ->
            renderer(Optional.empty()).write(out, group(), Optional.of(List.of(babs).iterator())));
  }

  @Test
  void excluded_members_are_no_key_at_all_and_never_fetched() {
    var renderer = renderer(Optional.of("members"));

    assertThat(renderer.showsMembers()).isFalse();
    Golden.assertSame(
        "group-without-members", out -> renderer.write(out, group(), Optional.empty()));
  }

  private static Group group() {
    var key = new GroupKey(new OrganizationId(new UUID(1, 1)), new GroupId(new UUID(3, 3)));
    return new Group(
        key,
        Optional.empty(),
        "Berlin",
        true,
        Optional.of(new ExternalId("8aa1")),
        Profile.EMPTY,
        Version.FIRST,
        THEN,
        THEN);
  }

  private static GroupRenderer renderer(Optional<String> excluded) {
    var selection = Selection.of(Optional.empty(), excluded, GROUP_TYPE, strict());
    return new GroupRenderer("https://id.example/scim/v2", GROUP_TYPE, selection);
  }
}
