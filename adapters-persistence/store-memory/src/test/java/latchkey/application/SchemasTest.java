package latchkey.application;

import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.change.spi.Changes;
import latchkey.application.schema.api.AmendSchema;
import latchkey.application.schema.api.DefineSchema;
import latchkey.application.schema.api.FindSchemas;
import latchkey.application.schema.api.RemoveSchema;
import latchkey.application.tombstone.api.RestoreUser;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.change.Difference;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.organization.Organization;
import latchkey.domain.profile.ProfileChange;
import latchkey.domain.profile.Target;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.refusal.Version;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemas of organizations, and what use cases make of them. */
class SchemasTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private static final SchemaId ID = new SchemaId("urn:example:keyring");
  private static final AttributePath BADGE = AttributePath.of(ID, "badge");
  private static final AttributeDefinition BADGES = text("badge", "Its number").unique();

  private Organization organization;

  @BeforeEach
  void an_organization() {
    organization = latchkey.anOrganization();
  }

  @Test
  void what_is_defined_extends_one_type_of_one_organization() {
    var schema = define("User", ID, BADGES);

    assertThat(types().user().custom()).containsExactly(schema.schema());
    assertThat(types().group()).isEqualTo(ResourceTypes.STANDARD.group());
    var other = latchkey.anOrganization().id();
    assertThat(latchkey.wish(FindSchemas.class).types(other)).isEqualTo(ResourceTypes.STANDARD);
  }

  @Test
  void a_schema_that_would_be_mistaken_for_another_is_refused() {
    define("User", ID, BADGES);

    assertThat(refusal(() -> define("Group", new SchemaId(ID + ":more"), BADGES)))
        .isEqualTo(new Refusal.Taken("Schema", "id", ID + ":more"));
  }

  @Test
  void what_is_said_again_changes_nothing() {
    var before = define("User", ID, BADGES);

    assertThat(amend(Precondition.NONE, BADGES)).isEqualTo(before);
    assertThat(amend(Precondition.NONE, BADGES.mandatory()).version()).isEqualTo(new Version(2));
    assertThat(refusal(() -> amend(Precondition.anyOf(Set.of(Version.FIRST)), BADGES)))
        .isEqualTo(new Refusal.StaleVersion(new Version(2)));
  }

  @Test
  void the_history_of_an_organization_tells_of_its_schemas() {
    define("User", ID, BADGES);
    amend(Precondition.NONE, BADGES, text("note", "About it"));
    remove();

    assertThat(differences(organization.id().value()))
        .extracting(Difference::attribute, Difference::before, Difference::after)
        .containsExactly(
            tuple("schema " + ID, Optional.empty(), Optional.of("version 1 of [badge]")),
            tuple(
                "schema " + ID,
                Optional.of("version 1 of [badge]"),
                Optional.of("version 2 of [badge, note]")),
            tuple("schema " + ID, Optional.of("version 2 of [badge, note]"), Optional.empty()));
  }

  @Test
  void a_history_shows_what_changed_but_nothing_that_is_never_shown() {
    var pin = text("pin", "Opens").writable(Mutability.WRITE_ONLY).returned(Returned.NEVER);
    define("User", ID, BADGES, pin);
    var user = latchkey.aUser(organization.id());

    latchkey.amend(user.key(), set(BADGE, "1"), set(AttributePath.of(ID, "pin"), "1234"));

    assertThat(differences(user.key().id().value()))
        .containsExactly(
            new Difference(BADGE.toString(), Optional.empty(), Optional.of("1")),
            new Difference(ID + ":pin", Optional.empty(), Optional.of("(not shown)")));
  }

  @Test
  void a_groups_history_shows_its_facts_too() {
    define("Group", ID, text("badge", "Its number"));
    Group group = latchkey.aGroup(organization.id());

    latchkey.amend(group.key(), new GroupChange.Describe(fact(BADGE, "1")));

    assertThat(differences(group.key().id().value()))
        .containsExactly(new Difference(BADGE.toString(), Optional.empty(), Optional.of("1")));
  }

  @Test
  void who_is_restored_lacks_what_is_no_longer_defined_or_is_of_another_kind() {
    define("User", ID, BADGES, text("level", "How far"), text("note", "About it"));
    var user = latchkey.aUser(organization.id());
    var level = AttributePath.of(ID, "level");
    var note = AttributePath.of(ID, "note");
    latchkey.amend(user.key(), set(BADGE, "1"), set(level, "high"), set(note, "kept"));
    latchkey.deprovision(user.key());
    amend(Precondition.NONE, of("level", Type.INTEGER, "How far"), text("note", "About it"));

    var back = restored(user);

    assertThat(back.profile().facts().get(ID).parts())
        .containsExactly(Map.entry("note", new Value.Text("kept")));
  }

  @Test
  void who_is_restored_has_the_own_unique_value_again_unless_it_is_taken() {
    define("User", ID, BADGES);
    var user = latchkey.aUser(organization.id());
    latchkey.amend(user.key(), set(BADGE, "1"));
    latchkey.deprovision(user.key());
    var other = latchkey.aUser(organization.id());
    latchkey.amend(other.key(), set(BADGE, "1"));

    assertThat(refusal(() -> restored(user)))
        .isEqualTo(new Refusal.Taken("User", BADGE.toString(), "1"));
    latchkey.amend(other.key(), new UserChange.Describe(new ProfileChange.Clear(Target.of(BADGE))));
    assertThat(restored(user).profile().text(BADGE)).contains("1");
  }

  private User restored(User user) {
    return latchkey.wish(RestoreUser.class).restore(user.key(), latchkey.origin()).user();
  }

  private ResourceTypes types() {
    return latchkey.wish(FindSchemas.class).types(organization.id());
  }

  private CustomSchema define(String type, SchemaId id, AttributeDefinition... attributes) {
    var command =
        new DefineSchema.Command(
            organization.slug(), type, false, schema(id, attributes), latchkey.origin());
    return latchkey.wish(DefineSchema.class).define(command);
  }

  private CustomSchema amend(Precondition precondition, AttributeDefinition... attributes) {
    var command =
        new AmendSchema.Command(
            organization.slug(),
            precondition,
            "User",
            false,
            schema(ID, attributes),
            latchkey.origin());
    return latchkey.wish(AmendSchema.class).amend(command);
  }

  private void remove() {
    var command =
        new RemoveSchema.Command(organization.slug(), ID, Precondition.NONE, latchkey.origin());
    latchkey.wish(RemoveSchema.class).remove(command);
  }

  private static Schema schema(SchemaId id, AttributeDefinition... attributes) {
    return new Schema(id, "Keyring", "What Contoso adds", List.of(attributes));
  }

  private static UserChange set(AttributePath path, String text) {
    return new UserChange.Describe(fact(path, text));
  }

  private static ProfileChange fact(AttributePath path, String text) {
    return new ProfileChange.Set(Target.of(path), new Value.Text(text));
  }

  /** Of all changes of one object, the first first. */
  private List<Difference> differences(UUID object) {
    latchkey.feed(organization.id(), "", 1);
    return latchkey.wish(Changes.class).after(organization.id(), 0, 100).stream()
        .map(it -> it.change())
        .filter(it -> it.object().equals(object))
        .flatMap(it -> it.differences().stream())
        .filter(it -> it.attribute().contains(ID.urn()))
        .toList();
  }

  private static Refusal refusal(ThrowingCallable wish) {
    var refused = catchThrowableOfType(RefusedException.class, wish);
    assertThat(refused).as("the wish is refused").isNotNull();
    return refused.refusal();
  }
}
