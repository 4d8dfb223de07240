package latchkey.persistence.jpa;

import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.SampleSchemas.forUsers;
import static latchkey.persistence.contract.samples.SampleSchemas.ofUsers;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.Type;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.Values;
import latchkey.persistence.jpa.schema.KnownSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one data base, of which one remembers what the other has changed since. */
abstract class NodesSuite {
  private long passed;
  private JpaStore there;
  private OrganizationId organization;

  /** The node on which schemas are changed. */
  abstract JpaStore store();

  @BeforeEach
  void another_node_is_there() {
    there = new JpaStore(store().database(), new KnownSchemas(() -> passed), store().count());
    var made = anOrganization().build();
    store().transactions().run(() -> store().organizations().add(made));
    organization = made.id();
  }

  @Test
  void what_one_node_changes_the_other_sees_five_seconds_later_and_asks_no_sooner() {
    there.schemas().types(organization);
    define(forUsers(text("badge", "Its number")));

    pass(Duration.ofSeconds(5).minusNanos(1));
    long sent = store().count().sent();
    assertThat(there.schemas().types(organization)).isEqualTo(ResourceTypes.STANDARD);
    assertThat(store().count().sent()).isEqualTo(sent);
    pass(Duration.ofNanos(1));
    assertThat(there.schemas().types(organization)).isEqualTo(types());
    assertThat(store().schemas().types(organization)).isEqualTo(types());
  }

  @Test
  void a_value_of_what_another_node_defined_a_moment_ago_is_kept() {
    there.schemas().types(organization);
    define(forUsers(text("badge", "Its number")));

    var user = add(withBadge("1"));

    assertThat(there.users().find(user.key())).contains(user);
    assertThat(there.schemas().types(organization)).isEqualTo(types());
  }

  @Test
  void a_value_of_what_another_node_removed_a_moment_ago_is_refused() {
    var schema = define(forUsers(text("badge", "Its number")));
    there.schemas().types(organization);
    store().transactions().run(() -> store().schemas().remove(organization, schema));

    var refusal = refusalOf(withBadge("1"));

    assertThat(refusal)
        .isEqualTo(new Refusal.Malformed(ofUsers("badge").toString(), "is no attribute any more"));
    assertThat(there.schemas().types(organization)).isEqualTo(ResourceTypes.STANDARD);
  }

  @Test
  void what_another_node_made_unique_a_moment_ago_is_unique_here() {
    var before = define(forUsers(text("badge", "Its number")));
    there.schemas().types(organization);
    var after = forUsers(text("badge", "Its number").unique(), of("level", Type.INTEGER, "More"));
    store().transactions().run(() -> store().schemas().save(organization, before, after));

    add(withBadge("same"));

    assertThat(refusalOf(withBadge("SAME"))).isInstanceOf(Refusal.Taken.class);
  }

  private CustomSchema define(CustomSchema schema) {
    store().transactions().run(() -> store().schemas().add(organization, schema));
    store().schemas().forget(organization);
    return schema;
  }

  /** As whoever does not remember knows them. */
  private ResourceTypes types() {
    return new JpaStore(store().database(), new KnownSchemas(), store().count())
        .schemas()
        .types(organization);
  }

  private void pass(Duration time) {
    passed += time.toNanos();
  }

  private User withBadge(String number) {
    return aUser().in(organization).with(ofUsers("badge"), Values.text(number)).build();
  }

  private User add(User user) {
    there.transactions().run(() -> there.users().add(user.key(), user));
    return user;
  }

  private Refusal refusalOf(User user) {
    var refused = catchThrowableOfType(RefusedException.class, () -> add(user));
    assertThat(refused).as("the wish is refused").isNotNull();
    return refused.refusal();
  }
}
