package latchkey.it.access;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Product;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer "may this person enter?". */
class AccessIT extends Suite {
  private static final int TRIALS = 1_000;

  private Directory entra;
  private Product door;
  private String alice;

  @BeforeEach
  void alice_is_there() {
    entra = given().entra(organization);
    door = organization.product();
    alice =
        entra
            .postsUser(
                """
                {"userName": "Alice@contoso.example", "externalId": "x-1",
                 "roles": [{"value": "warden"}, {"value": "fire marshal", "primary": true}]}
                """)
            .answers(201)
            .id();
  }

  @Test
  void it_tells_all_the_product_needs() {
    var guards =
        entra
            .postsGroup(
                "{\"displayName\": \"Guards\", \"externalId\": \"g-1\", \"members\": [{\"value\": \"%s\"}]}"
                    .formatted(alice))
            .answers(201)
            .id();

    var answer = door.asksAbout(alice);

    answer
        .then()
        .answers(200)
        .has("/id", alice)
        .has("/userName", "Alice@contoso.example")
        .has("/externalId", "x-1")
        .has("/access", "granted")
        .has("/reasons", new String[0])
        .has("/groups/0/id", guards)
        .has("/groups/0/externalId", "g-1")
        .has("/groups/0/displayName", "Guards")
        .has("/roles", new String[] {"warden", "fire marshal"});
    assertThat(answer.at("/version").isMissingNode()).isFalse();
    assertThat(answer.header("content-type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/json"));
  }

  @Test
  void it_is_found_by_each_name() {
    var byId = door.asksAbout(alice).answers(200).body();

    assertThat(door.asksAboutUserName("alice@CONTOSO.example").answers(200).body()).isEqualTo(byId);
    assertThat(door.asksAboutExternalId("x-1").answers(200).body()).isEqualTo(byId);
  }

  @Test
  void an_external_id_that_repeats_is_409() {
    entra
        .postsUser("{\"userName\": \"bob@contoso.example\", \"externalId\": \"x-1\"}")
        .answers(201);

    door.asksAboutExternalId("x-1").then().isProblem(409).tells("externalId");
  }

  @Test
  void an_external_id_has_its_case() {
    door.asksAboutExternalId("X-1").then().isProblem(404);
  }

  @Test
  void the_unknown_are_404() {
    door.asksAbout("2819c223-7f76-453a-919d-413861904646").then().isProblem(404);
    door.asksAboutUserName("nobody@contoso.example").then().isProblem(404);
    door.asksAboutExternalId("none").then().isProblem(404);
  }

  @Test
  void the_credential_alone_decides_the_organization() {
    var other = Organization.fresh(operator);
    var otherDoor = other.product();

    otherDoor.asksAbout(alice).then().isProblem(404);
    otherDoor.asksAboutUserName("alice@contoso.example").then().isProblem(404);
    otherDoor
        .gets("/users/" + alice + "?organization=" + organization.slug())
        .then()
        .isProblem(404);
  }

  @Test
  void after_a_suspension_is_acknowledged_nobody_is_let_in() {
    int granted = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      entra.patchesUser(alice, active("False")).answers(200);
      if (door.asksAbout(alice).answers(200).text("/access").equals("granted")) granted++;
      entra.patchesUser(alice, active("True")).answers(200);
    }

    assertThat(granted).isZero();
    door.asksAbout(alice).then().has("/access", "granted");
  }

  private static String active(String value) {
    return "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}".formatted(value);
  }

  @Test
  void after_a_removal_is_acknowledged_the_group_is_gone() {
    var guards = entra.makesGroup("Guards");
    for (int trial = 0; trial < 50; trial++) {
      entra
          .patchesGroup(
              guards,
              "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                  .formatted(alice))
          .answers(204);
      door.asksAbout(alice).then().has("/groups/0/id", guards);

      entra
          .patchesGroup(
              guards,
              "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                  .formatted(alice))
          .answers(204);
      door.asksAbout(alice).then().has("/groups", new String[0]);
    }
  }

  @Test
  void nothing_can_be_written_here() {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      organization
          .directoryWith(door.token())
          .asks(method, "/Users/" + alice, java.util.Optional.of("{}"))
          .then()
          .refuses(401);
    }
  }
}
