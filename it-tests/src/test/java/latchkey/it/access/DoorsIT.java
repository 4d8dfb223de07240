package latchkey.it.access;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each credential opens its own door only, and each refusal says which one it is. */
class DoorsIT extends Suite {

  @Test
  void a_directorys_token_opens_scim_alone() {
    var token = given().entra(organization).token();

    organization.directoryWith(token).gets("/Users").then().lists(0);
    organization.productWith(token).gets("/changes").then().isProblem(401);
    Administrator.holding(server(), token).gets("/organizations").then().isProblem(401);
  }

  @Test
  void the_products_token_opens_access_alone() {
    organization.switchesScim(true, "entra");
    var token = organization.product().token();

    organization.productWith(token).gets("/changes").then().answers(200);
    organization.directoryWith(token).gets("/Users").then().refuses(401);
    Administrator.holding(server(), token).gets("/organizations").then().isProblem(401);
  }

  @Test
  void an_administrators_token_opens_administration_alone() {
    organization.switchesScim(true, "entra");
    var token = operator.token();

    operator.gets("/organizations").then().answers(200);
    organization.directoryWith(token).gets("/Users").then().refuses(401);
    organization.productWith(token).gets("/changes").then().isProblem(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "null",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImdyb3VwcyI6WyJvcGVyYXRvciJdfQ.",
        "lk_scim_0000000000000000000000000000000000000000",
        "a.b.c"
      })
  void junk_opens_nothing(String token) {
    organization.directoryWith(token).gets("/Users").then().refuses(401);
    organization.productWith(token).gets("/changes").then().isProblem(401);
    Administrator.holding(server(), token).gets("/organizations").then().isProblem(401);
  }

  @Test
  void a_token_cut_off_or_changed_opens_nothing() {
    var token = given().entra(organization).token();
    var last = token.charAt(token.length() - 1);

    organization
        .directoryWith(token.substring(0, token.length() - 1))
        .gets("/Users")
        .then()
        .refuses(401);
    organization
        .directoryWith(token.substring(0, token.length() - 1) + (last == 'x' ? 'y' : 'x'))
        .gets("/Users")
        .then()
        .refuses(401);
    organization.directoryWith(token + "x").gets("/Users").then().refuses(401);
  }

  @Test
  void a_changed_signature_opens_nothing() {
    var token = operator.token();
    var cut = token.lastIndexOf('.');

    Administrator.holding(server(), token.substring(0, cut + 1))
        .gets("/organizations")
        .then()
        .isProblem(401);
    Administrator.holding(server(), token.substring(0, cut) + ".AAAA")
        .gets("/organizations")
        .then()
        .isProblem(401);
  }

  @Test
  void a_revoked_token_is_refused_at_once() {
    var entra = given().entra(organization);
    entra.gets("/Users").lists(0);

    revoke("scim");

    entra.gets("/Users").then().refuses(401).tells("revoked");
    var product = organization.product();
    product.gets("/changes").answers(200);
    revoke("access");
    product.gets("/changes").then().isProblem(401).tells("revoked");
  }

  private void revoke(String door) {
    var id =
        operator
            .gets(organization.path() + "/" + door + "/tokens")
            .answers(200)
            .text("/items/0/id");
    operator.deletes(organization.path() + "/" + door + "/tokens/" + id).answers(204);
  }

  @Test
  void each_verdict_has_a_text_of_its_own() {
    var entra = given().entra(organization);
    var verdicts = new ArrayList<Answer>();

    verdicts.add(organization.directoryWith("junk").gets("/Users").refuses(401));
    verdicts.add(entra.sending("Authorization", "").gets("/Users").refuses(401));
    verdicts.add(
        organization.directoryWith(organization.product().token()).gets("/Users").refuses(401));
    verdicts.add(organization.directoryWith(expiring()).gets("/Users").refuses(401));
    organization.switchesScim(false, "entra");
    verdicts.add(entra.gets("/Users").refuses(403));
    operator.puts(organization.path(), "{\"entitled\": false}").answers(200);
    verdicts.add(entra.gets("/Users").refuses(403));
    operator.puts(organization.path(), "{\"entitled\": true}").answers(200);
    organization.switchesScim(true, "entra");
    organization.switches(false);
    verdicts.add(entra.gets("/Users").refuses(403));
    organization.switches(true);
    revoke("scim");
    verdicts.add(entra.gets("/Users").status() == 401 ? entra.gets("/Users") : revokeAll(entra));

    List<String> texts =
        verdicts.stream().map(it -> it.text("/detail").replaceAll("\\[?request.*", "")).toList();
    assertThat(new HashSet<>(texts)).describedAs(texts.toString()).hasSameSizeAs(texts);
  }

  // two tokens were issued here: whichever is listed first goes first
  private Answer revokeAll(latchkey.it.client.Directory entra) {
    operator
        .gets(organization.path() + "/scim/tokens")
        .at("/items")
        .forEach(
            it ->
                operator
                    .deletes(organization.path() + "/scim/tokens/" + it.path("id").asText())
                    .answers(204));
    return entra.gets("/Users").refuses(401);
  }

  /** A token whose time is up. */
  private String expiring() {
    var soon = Instant.now().plusMillis(1_500);
    var token =
        operator
            .posts(
                organization.path() + "/scim/tokens",
                "{\"name\": \"short\", \"expiresAt\": \"%s\"}".formatted(soon))
            .answers(201)
            .text("/token");
    var directory = organization.directoryWith(token);
    var deadline = soon.plusSeconds(20);
    while (directory.gets("/Users").status() == 200) {
      assertThat(Instant.now()).isBefore(deadline);
    }
    directory.gets("/Users").refuses(401).tells("expired");
    return token;
  }
}
