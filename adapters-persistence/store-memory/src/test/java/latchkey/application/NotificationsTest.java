package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.call.api.KeepCalls;
import latchkey.application.call.api.NoteCall;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.notification.api.AmendSubscription;
import latchkey.application.notification.api.CarryDeliveries;
import latchkey.application.notification.api.FindDeliveries;
import latchkey.application.notification.api.FindSubscriptions;
import latchkey.application.notification.api.MakeDeliveries;
import latchkey.application.notification.api.RaiseNotices;
import latchkey.application.notification.api.RepeatDeliveries;
import latchkey.application.notification.api.Subscribe;
import latchkey.application.organization.api.SwitchScim;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What subscribers are told, and how often. */
class NotificationsTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization home = latchkey.anOrganization();

  private Subscription hook(Topic... topics) {
    return subscribe(new Channel.Webhook("https://hooks.example/"), topics);
  }

  private Subscription mail(Topic... topics) {
    return subscribe(new Channel.Email("ops@contoso.example"), topics);
  }

  private Subscription subscribe(Channel channel, Topic... topics) {
    var command = new Subscribe.Command(home, channel, Set.of(topics), latchkey.origin());
    return latchkey.wish(Subscribe.class).subscribe(command).subscription();
  }

  private CarryDeliveries carry() {
    return latchkey.wish(CarryDeliveries.class);
  }

  private CarryDeliveries.Load claim(Subscription to) {
    return carry().claim(to, 100);
  }

  /** What one mail tells. */
  private List<Topic> gathered(Subscription to) {
    var letters = letters(carry().gather(to));
    carry().delivered(letters, Optional.empty());
    return letters.stream().map(it -> it.event().topic()).toList();
  }

  private static List<Delivery> letters(CarryDeliveries.Load load) {
    return load.letters().stream().map(CarryDeliveries.Letter::delivery).toList();
  }

  private void make() {
    latchkey.wish(PlaceChanges.class).placeNext();
    latchkey.wish(MakeDeliveries.class).makeNext();
  }

  private void raise() {
    latchkey.wish(RaiseNotices.class).raise("a node");
  }

  private void test(Subscription to) {
    latchkey.wish(RepeatDeliveries.class).test(home.id(), to.id());
  }

  private void suspend(User user) {
    latchkey.amend(user.key(), new UserChange.Suspend(Reason.ADMINISTRATOR));
  }

  @Test
  void a_change_is_told_with_the_access_as_of_the_sending() {
    var babs = latchkey.aUser(home.id());
    make();
    var hook = hook(Topic.ACCESS);
    latchkey.aUser(home.id(), "ada@contoso.example");
    suspend(babs);
    make();
    latchkey.amend(babs.key(), new UserChange.Lift(Reason.ADMINISTRATOR));

    var load = claim(hook);

    assertThat(load.keys()).hasSize(1);
    assertThat(load.letters()).hasSize(2);
    var told = load.letters().get(1).item().orElseThrow();
    assertThat(told.user().orElseThrow().user()).isEqualTo(babs.key().id());
    assertThat(told.user().orElseThrow().granted()).isTrue();
    assertThat(claim(hook).letters()).isEmpty();
  }

  @Test
  void who_is_purged_meanwhile_is_told_as_deprovisioned() {
    var hook = hook(Topic.ACCESS);
    var babs = latchkey.aUser(home.id());
    latchkey.deprovision(babs.key());
    make();

    var first = claim(hook);

    assertThat(first.letters()).hasSize(1);
    assertThat(first.letters().get(0).item().orElseThrow().user().orElseThrow().reasons())
        .containsExactly(Reason.DEPROVISIONED);
  }

  @Test
  void a_receiver_that_never_answers_well_is_given_up_after_ten_attempts() {
    var hook = hook(Topic.ACCESS);
    test(hook);
    for (int attempt = 1; attempt <= 10; attempt++) {
      latchkey.pass(Duration.ofHours(27));
      var letters = letters(claim(hook));
      assertThat(letters).hasSize(1);
      carry()
          .failed(letters, new CarryDeliveries.Failure(Optional.of(500), "no", Optional.empty()));
    }

    latchkey.pass(Duration.ofHours(27));
    assertThat(claim(hook).letters()).isEmpty();
    assertThat(only(hook).progress().state()).isEqualTo(Progress.State.DEAD);
  }

  private Delivery only(Subscription to) {
    return latchkey
        .wish(FindDeliveries.class)
        .list(home.id(), to.id(), Optional.empty(), 10)
        .get(0);
  }

  @Test
  void a_receiver_that_is_back_is_told_at_once_of_who_left_meanwhile() {
    var hook = hook(Topic.ACCESS);
    var babs = latchkey.aUser(home.id());
    make();
    for (int attempt = 1; attempt <= 4; attempt++) {
      nobodyWasThere(letters(claim(hook)));
      latchkey.pass(Duration.ofMinutes(40));
    }
    suspend(babs);
    make();
    assertThat(claim(hook).letters()).isEmpty();
    test(hook);

    carry().delivered(letters(claim(hook)), Optional.of(204));

    for (int told = 1; told <= 2; told++) {
      var letters = letters(claim(hook));
      assertThat(letters).hasSize(1);
      carry().delivered(letters, Optional.of(204));
    }
  }

  private void nobodyWasThere(List<Delivery> sent) {
    var why = new CarryDeliveries.Failure(Optional.empty(), "nobody", Optional.empty());
    carry().failed(sent, why);
  }

  @Test
  void whoever_is_slow_to_report_overrules_nobody_who_claimed_since() {
    var hook = hook(Topic.ACCESS);
    test(hook);
    var slow = letters(claim(hook));
    latchkey.pass(Duration.ofMinutes(3));
    var fast = letters(claim(hook));
    carry().delivered(fast, Optional.of(200));

    carry().failed(slow, new CarryDeliveries.Failure(Optional.of(500), "no", Optional.empty()));

    assertThat(only(hook).progress().state()).isEqualTo(Progress.State.DELIVERED);
  }

  @Test
  void gone_stops_a_subscription_and_nothing_more_is_made_for_it() {
    var hook = hook(Topic.ACCESS);
    test(hook);
    carry().gone(letters(claim(hook)).get(0), 410);
    latchkey.aUser(home.id());
    make();

    var stopped = latchkey.wish(FindSubscriptions.class).get(home.id(), hook.id());
    assertThat(stopped.disabled().orElseThrow().cause()).isEqualTo(Subscription.Cause.GONE);
    assertThat(latchkey.wish(FindDeliveries.class).list(home.id(), hook.id(), Optional.empty(), 9))
        .hasSize(1);
    assertThat(carry().withWork(Duration.ZERO)).noneMatch(it -> it.id().equals(hook.id()));
  }

  @Test
  void two_secrets_sign_for_a_day() {
    var hook = hook(Topic.ACCESS);
    var rotation =
        new AmendSubscription.Rotation(home, hook.id(), Duration.ofHours(24), latchkey.origin());
    var rotated = latchkey.wish(AmendSubscription.class).rotate(rotation).subscription();
    test(rotated);
    assertThat(claim(rotated).keys()).hasSize(2);
    latchkey.pass(Duration.ofHours(25));
    test(rotated);
    assertThat(claim(rotated).keys()).hasSize(1);
  }

  @Test
  void an_organization_gets_ten_mails_an_hour_and_then_one_that_gathers_the_rest() {
    var mail = mail(Topic.SILENCE);
    for (int i = 0; i < 10; i++) {
      test(mail);
      assertThat(gathered(mail)).hasSize(1);
      latchkey.pass(Duration.ofMinutes(1));
    }
    for (int i = 0; i < 25; i++) test(mail);

    assertThat(gathered(mail)).isEmpty();
    latchkey.pass(Duration.ofMinutes(49));
    assertThat(gathered(mail)).isEmpty();
    latchkey.pass(Duration.ofMinutes(2));
    assertThat(gathered(mail)).hasSize(25);
    assertThat(gathered(mail)).isEmpty();
  }

  @Test
  void a_credential_that_ends_is_told_of_a_month_a_week_and_a_day_ahead_and_each_once() {
    var mail = mail(Topic.EXPIRY);
    latchkey
        .wish(IssueCredential.class)
        .issue(
            new IssueCredential.Command(
                home.slug(),
                CredentialKind.ACCESS,
                "Door",
                Optional.of(latchkey.now().plus(Duration.ofDays(40))),
                latchkey.origin()));
    int told = 0;
    for (int day = 0; day < 45; day++) {
      raise();
      raise();
      told += gathered(mail).size();
      latchkey.pass(Duration.ofDays(1));
    }

    assertThat(told).isEqualTo(3);
  }

  private Connection connected() {
    var entra = Optional.of(ClientProfile.ENTRA);
    return latchkey
        .wish(SwitchScim.class)
        .switchScim(new SwitchScim.Command(home.slug(), true, entra, latchkey.origin()));
  }

  private void refused(Connection by, int status) {
    latchkey
        .wish(NoteCall.class)
        .note(
            new NoteCall.Command(
                home.id(),
                latchkey.now(),
                Duration.ofMillis(2),
                new Sender(Optional.of(by.id()), Optional.empty(), Optional.of(by.profile())),
                new Wish(
                    "POST",
                    "Users",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("x"),
                    Optional.empty()),
                Answer.refused(status, Optional.empty(), Optional.of("no")),
                Set.of(),
                new UUID(1, 1)));
    latchkey.wish(KeepCalls.class).keep();
  }

  @Test
  void each_kind_of_failure_is_told_of_once_and_again_when_it_was_gone_for_a_day() {
    var hook = hook(Topic.FAILURE);
    var entra = connected();
    refused(entra, 409);
    raise();
    refused(entra, 409);
    raise();
    assertThat(causes(hook)).containsExactly("409");
    refused(entra, 400);
    raise();
    assertThat(causes(hook)).containsExactly("400");

    latchkey.pass(Duration.ofHours(1));
    refused(entra, 500);
    raise();
    assertThat(causes(hook)).containsExactly("500");
    for (int hour = 0; hour < 26; hour++) {
      latchkey.pass(Duration.ofHours(1));
      raise();
    }
    refused(entra, 409);
    raise();
    assertThat(causes(hook)).containsExactly("409");
  }

  private List<String> causes(Subscription to) {
    var letters = letters(claim(to));
    carry().delivered(letters, Optional.of(200));
    return letters.stream().map(it -> ((Event.Notice) it.event()).facts().get("cause")).toList();
  }

  @Test
  void credentials_that_are_no_good_are_quarantine_at_once() {
    var hook = hook(Topic.QUARANTINE);
    refused(connected(), 401);
    raise();
    raise();

    var letters = letters(claim(hook));
    assertThat(letters).hasSize(1);
    assertThat(((Event.Notice) letters.get(0).event()).facts())
        .containsEntry("nearness", "1")
        .containsEntry("rule", "credentials");
  }

  @Test
  void another_node_looks_only_when_the_first_is_gone() {
    mail(Topic.SILENCE);
    raise();

    assertThat(latchkey.wish(RaiseNotices.class).raise("another node")).isFalse();
    latchkey.pass(Duration.ofMinutes(3));
    assertThat(latchkey.wish(RaiseNotices.class).raise("another node")).isTrue();
  }
}
