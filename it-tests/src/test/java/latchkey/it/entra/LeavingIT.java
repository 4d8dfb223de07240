package latchkey.it.entra;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Soft delete, restore and hard delete, as Entra asks for them. */
class LeavingIT extends EntraSuite {
  private static final String DISABLE =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
  private static final String ENABLE =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}";

  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice = entra.makesUser("alice@contoso.example");
    guards = entra.makesGroup("Guards", alice);
  }

  @Test
  void a_soft_delete_keeps_the_user_and_the_memberships() {
    entra.patchesUser(alice, DISABLE).then().answers(200).has("/active", false);

    entra.getsUser(alice).then().answers(200).has("/groups/0/value", guards);
    entra.getsGroup(guards).then().has("/members/0/value", alice);
  }

  @Test
  void a_soft_delete_may_be_repeated() {
    entra.patchesUser(alice, DISABLE).answers(200);

    entra.patchesUser(alice, DISABLE).then().answers(200).has("/active", false);
  }

  @Test
  void a_restored_user_is_the_same_with_all_memberships() {
    entra.patchesUser(alice, DISABLE).answers(200);

    entra.patchesUser(alice, ENABLE).then().answers(200).has("/id", alice).has("/active", true);

    var door = organization.product().asksAbout(alice);
    door.then().has("/access", "granted").has("/groups/0/id", guards);
  }

  @Test
  void members_may_change_while_they_are_inactive() {
    entra.patchesUser(alice, DISABLE).answers(200);

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}"
                .formatted(alice))
        .then()
        .answers(204);

    entra.getsUser(alice).then().lacks("/groups");
  }

  @Test
  void a_hard_delete_is_204_and_then_nothing() {
    entra.deletesUser(alice).then().answers(204).isEmpty();

    entra.getsUser(alice).then().refuses(404);
    entra.patchesUser(alice, ENABLE).then().refuses(404);
    entra.findsUsers("userName eq \"alice@contoso.example\"").then().lists(0);
    entra.getsGroup(guards).then().answers(200).lacks("/members/0");
  }

  @Test
  void a_second_hard_delete_is_404() {
    entra.deletesUser(alice).answers(204);

    entra.deletesUser(alice).then().refuses(404);
  }

  @Test
  void a_user_never_seen_cannot_be_deleted() {
    entra.deletesUser("2819c223-7f76-453a-919d-413861904646").then().refuses(404);
  }

  @Test
  void a_hard_delete_may_follow_a_soft_one() {
    entra.patchesUser(alice, DISABLE).answers(200);

    entra.deletesUser(alice).then().answers(204);
  }

  @Test
  void the_name_is_free_at_once() {
    entra.deletesUser(alice).answers(204);

    var again = entra.makesUser("alice@contoso.example");

    org.assertj.core.api.Assertions.assertThat(again).isNotEqualTo(alice);
    entra.getsGroup(guards).then().lacks("/members/0");
  }
}
