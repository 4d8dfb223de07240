package latchkey.it.notify;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Json;
import latchkey.it.client.Suite;
import latchkey.it.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators are told of what wants a look, by webhook and by mail. */
class NoticesIT extends Suite {
  private final String address = "ops-" + UUID.randomUUID() + "@contoso.example";

  @Override
  protected Server server() {
    return Telling.SERVER;
  }

  private Answer mails(String... events) {
    return subscribes(
        "{\"kind\":\"email\",\"address\":\"%s\",\"events\":%s}".formatted(address, list(events)));
  }

  private Answer hooks(Receiver receiver, String... events) {
    return subscribes(
        "{\"kind\":\"webhook\",\"url\":\"%s\",\"events\":%s}"
            .formatted(receiver.url(), list(events)));
  }

  private static String list(String... events) {
    return Arrays.stream(events).map(it -> "\"" + it + "\"").toList().toString();
  }

  private Answer subscribes(String body) {
    return operator.posts(organization.path() + "/subscriptions", body).answers(201);
  }

  /** Waits for as long as the watch may take, and some. */
  private List<MimeMessage> mail(int count) {
    var end = Instant.now().plusSeconds(40);
    while (Instant.now().isBefore(end)) {
      var mine = inbox();
      if (mine.size() >= count) return mine;
    }
    throw new AssertionError("no mail: " + inbox().size() + " of " + count);
  }

  private List<MimeMessage> inbox() {
    return Arrays.stream(Telling.MAIL.getReceivedMessagesForDomain(address)).toList();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return mail.getContent().toString().replace("\r\n", "\n");
  }

  private String expiring(String name, Duration left) {
    return operator
        .posts(
            organization.path() + "/access/tokens",
            "{\"name\":%s,\"expiresAt\":\"%s\"}"
                .formatted(Json.quoted(name), Instant.now().plus(left)))
        .answers(201)
        .text("/token");
  }

  @Test
  void a_credential_that_ends_is_told_of_once_in_a_mail_anybody_understands()
      throws MessagingException, IOException {
    var token = expiring("Front door", Duration.ofDays(6).plusHours(1));
    mails("credential.expiring");

    var mail = mail(1).get(0);

    assertThat(mail.getSubject())
        .isEqualTo("[Latchkey] A credential expires in 6 days: Front door");
    assertThat(mail.getFrom()[0]).hasToString("latchkey@provider.example");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail))
        .matches(
            """
            A credential expires in 6 days: Front door

            The credential Front door \\(lk_access_....…\\) of %s is good until \\S+\\. Issue another one, put it in its place, then revoke this one\\.
            All are at https://latchkey\\.provider\\.example/api/v1/organizations/%s/access/tokens

            --\s
            Latchkey told you because your organization subscribed to it\\."""
                .formatted(organization.slug(), organization.slug()))
        .doesNotContain(token);
    mails("provisioning.silent");
    expiring("Back door", Duration.ofHours(5));
    assertThat(mail(2))
        .extracting(MimeMessage::getSubject)
        .filteredOn(it -> it.contains("Front"))
        .hasSize(1);
  }

  @Test
  void hostile_names_stay_in_their_line() throws MessagingException, IOException {
    expiring("x\r\nBcc: evil@example.org\r\n\r\nHello \u202e\u2028", Duration.ofHours(5));
    mails("credential.expiring");

    var mail = mail(1).get(0);

    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject())
        .isEqualTo(
            "[Latchkey] A credential expires within a day: x  Bcc: evil@example.org    Hello");
    assertThat(text(mail)).doesNotContain("\nBcc", "\u202e", "\u2028");
  }

  @Test
  void many_who_leave_at_once_are_out_and_somebody_is_told()
      throws MessagingException, IOException {
    try (var receiver = Receiver.start()) {
      Directory entra = given().entra(organization);
      mails("provisioning.leaving");
      hooks(receiver, "provisioning.leaving");
      var people = new java.util.ArrayList<String>();
      for (int i = 0; i < 12; i++) people.add(entra.makesUser("p" + i + "@contoso.example"));
      for (int i = 0; i < 6; i++) leaves(entra, people.get(i));
      for (int i = 6; i < 11; i++) entra.deletesUser(people.get(i)).answers(204);

      var health = operator.gets(organization.path() + "/provisioning/health").answers(200);
      health.has("/items/0/massLeaving/people", 11).has("/items/0/massLeaving/living", 7);
      var list = health.text("/items/0/massLeaving/list");
      var who = operator.gets(list.substring(list.indexOf("/organizations"))).answers(200);
      assertThat(who.at("/items").findValuesAsText("user"))
          .containsExactlyInAnyOrderElementsOf(people.subList(0, 11));
      who.has("/items/0/kind", "deprovisioned").has("/items/0/userName", "p10@contoso.example");
      var product = organization.product();
      people
          .subList(0, 11)
          .forEach(it -> product.asksAbout(it).answers(200).has("/access", "denied"));

      var told = receiver.told(it -> !it.isEmpty(), Duration.ofSeconds(40)).get(0);
      assertThat(told.at("/type")).isEqualTo("provisioning.leaving");
      assertThat(told.json().at("/data/people").asInt()).isBetween(10, 11);
      var mail = mail(1).get(0);
      assertThat(mail.getSubject()).matches(".* suspended or removed 1[01] people");
      assertThat(text(mail))
          .contains("/provisioning/leavings?connection=")
          .doesNotContain("@contoso");
      assertThat(receiver.told()).hasSize(1);
    }
  }

  private static void leaves(Directory entra, String user) {
    entra
        .patchesUser(user, "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}")
        .answers(200, 204);
  }

  @Test
  void the_first_failure_of_a_kind_is_told_of() throws MessagingException, IOException {
    try (var receiver = Receiver.start()) {
      Directory entra = given().entra(organization);
      mails("provisioning.failing");
      hooks(receiver, "provisioning.failing");
      entra.makesUser("ada@contoso.example");
      for (int i = 0; i < 3; i++) {
        entra.postsUser("{\"userName\": \"ada@contoso.example\"}").answers(409);
      }

      var told = receiver.told(it -> !it.isEmpty(), Duration.ofSeconds(40)).get(0);

      assertThat(told.at("/type")).isEqualTo("provisioning.failing");
      assertThat(told.at("/data/cause")).isEqualTo("409 uniqueness");
      assertThat(told.at("/data/organization")).isEqualTo(organization.slug());
      assertThat(mail(1).get(0).getSubject()).endsWith("is refused something new: 409 uniqueness");
      assertThat(text(mail(1).get(0))).doesNotContain("ada@");
    }
  }

  @Test
  void a_mail_may_be_tried() throws MessagingException {
    var subscription = mails("provisioning.silent");

    operator
        .posts(organization.path() + "/subscriptions/" + subscription.id() + "/test", "{}")
        .answers(202);

    assertThat(mail(1).get(0).getSubject()).isEqualTo("[Latchkey] This is a test");
    operator
        .posts(organization.path() + "/subscriptions/" + subscription.id() + "/secret", "{}")
        .answers(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody", "a@b", "a@b.example, c@d.example", "a@b.example\\r\\nBcc: x@y.example",
        "<a@b.example>", "a b@c.example", "\\\"a\\\"@b.example", ""
      })
  void what_is_no_address_is_refused(String text) {
    operator
        .posts(
            organization.path() + "/subscriptions",
            "{\"kind\":\"email\",\"address\":\"%s\",\"events\":[\"provisioning.silent\"]}"
                .formatted(text))
        .answers(400)
        .has("/detail", "address must be an e-mail address.");
  }

  @Test
  void whose_access_changes_is_not_told_by_mail() {
    operator
        .posts(
            organization.path() + "/subscriptions",
            "{\"kind\":\"email\",\"address\":\"a@b.example\",\"events\":[\"access.changed\"]}")
        .answers(400);
  }
}
