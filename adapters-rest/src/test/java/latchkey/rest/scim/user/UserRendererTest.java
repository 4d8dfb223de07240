package latchkey.rest.scim.user;

import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.SampleUser.aUser;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.query.UserView;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupRef;
import latchkey.rest.scim.Golden;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.exchange.Selection;
import org.junit.jupiter.api.Test;

class UserRendererTest {
  private static final AttributePath MANAGER =
      AttributePath.of(StandardSchemas.ENTERPRISE, "manager");

  @Test
  void a_user_is_shown_with_groups_manager_and_meta() {
    var renderer = renderer(Optional.empty(), Optional.empty());
    var tag = renderer.tag(view()).replace("W/\"1.", "").replace("\"", "");

    Golden.assertSame(
        "user",
        out -> {
          var text = new String(renderer.json(view()).bytes(), StandardCharsets.UTF_8);
          out.writeRawValue(Sent.json(text.replace("1." + tag, "1.TAG")).toString());
        });
  }

  @Test
  void asked_for_attributes_come_with_those_that_always_come() {
    var renderer = renderer(Optional.of("Title, meta.resourceType,unknown"), Optional.empty());

    Golden.assertSame("user-attributes", renderer.json(view()));
  }

  @Test
  void groups_that_are_not_shown_are_not_fetched() {
    assertThat(renderer(Optional.empty(), Optional.of("groups")).projection().memberships())
        .isFalse();
    assertThat(renderer(Optional.of("userName"), Optional.empty()).projection().memberships())
        .isFalse();
    assertThat(renderer(Optional.of("groups.value"), Optional.empty()).projection().memberships())
        .isTrue();
  }

  @Test
  void what_has_no_part_to_show_is_not_shown() {
    var renderer =
        renderer(
            Optional.of("groups.type," + StandardSchemas.ENTERPRISE + ":manager.displayName"),
            Optional.empty());

    var shown = new String(renderer.json(view()).bytes(), StandardCharsets.UTF_8);

    assertThat(shown).doesNotContain("{}", "manager", "[]");
  }

  @Test
  void the_tag_follows_the_groups_that_are_shown() {
    var renderer = renderer(Optional.empty(), Optional.empty());
    var alone = new UserView(view().user(), List.of());

    assertThat(renderer.tag(alone)).isEqualTo("W/\"1\"");
    assertThat(renderer.tag(view())).startsWith("W/\"1.");
  }

  private static UserView view() {
    var id = new Value.Text(new UUID(4, 4).toString());
    var manager = new Value.Complex(Map.of("value", id));
    var user = aUser().titled("Guard").build();
    var managed = user.described(user.profile().with(MANAGER, Optional.of(manager)));
    var group = new GroupRef(new GroupId(new UUID(3, 3)), "Berlin", Optional.empty());
    return new UserView(managed, List.of(group));
  }

  private static UserRenderer renderer(Optional<String> attributes, Optional<String> excluded) {
    var selection = Selection.of(attributes, excluded, USER_TYPE, strict());
    return new UserRenderer("https://id.example/scim/v2", USER_TYPE, selection);
  }
}
