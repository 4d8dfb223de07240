package latchkey.persistence.jpa;

import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.persistence.contract.samples.Paths;
import latchkey.persistence.jpa.database.Phrase;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches inside of texts take five seconds at most. What makes them slow here is no trick of the
 * test: texts that nearly match at each of their places, and many of them to look for.
 */
@Timeout(120)
class SlowSearchTest {
  private static final int PEOPLE = 1_500;
  private static final int CONDITIONS = 1_000;
  private static final int LENGTH = 500;
  private static final int ROWS = 256;

  static Stream<JpaStore> stores() {
    return Stream.of(Stores.OnH2.STORE, Stores.OnPostgreSql.STORE);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void one_is_refused_after_five_seconds_and_whoever_comes_next_is_served(JpaStore store) {
    var here = organizationOf(store, PEOPLE);

    long started = System.nanoTime();
    var refused = catchThrowableOfType(RefusedException.class, () -> find(store, here, slow()));
    long seconds = (System.nanoTime() - started) / 1_000_000_000;

    assertThat(refused.refusal()).isEqualTo(new Refusal.TooMany("seconds of a search", 5));
    assertThat(seconds).isBetween(4L, 30L);
    assertThat(find(store, here, contains("zzz")).items()).isEmpty();
    assertThat(organizationOf(store, 1)).isNotNull();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void the_limit_ends_with_the_search_that_has_it(JpaStore store) {
    allowPauses(store);
    var pauses = Phrase.of("select count(%s) as n from %s".formatted(pause(store), rows(store)));

    long counted =
        store
            .database()
            .in(
                session -> {
                  session.sql().list(Phrase.of("select 1"), row -> 1, Duration.ofSeconds(1));
                  return session.sql().list(pauses, row -> row.number("n")).get(0);
                });

    assertThat(counted).isEqualTo(ROWS);
  }

  /** A function that takes ten milliseconds. */
  private static String pause(JpaStore store) {
    return onH2(store) ? "coalesce(pause(10), 1)" : "pg_sleep(0.01)";
  }

  private static String rows(JpaStore store) {
    return (onH2(store) ? "system_range" : "generate_series") + "(1, " + ROWS + ")";
  }

  private static void allowPauses(JpaStore store) {
    var alias = "create alias if not exists pause for 'java.lang.Thread.sleep(long)'";
    if (onH2(store)) store.database().in(session -> session.sql().change(Phrase.of(alias)));
  }

  private static boolean onH2(JpaStore store) {
    return store == Stores.OnH2.STORE;
  }

  private static OrganizationId organizationOf(JpaStore store, int people) {
    var organization = anOrganization().build();
    store
        .transactions()
        .run(
            () -> {
              store.organizations().add(organization);
              for (int i = 0; i < people; i++) add(store, organization.id());
            });
    return organization.id();
  }

  private static void add(JpaStore store, OrganizationId here) {
    var user = aUser().in(here).saying("title", "a".repeat(LENGTH)).build();
    store.users().add(user.key(), user);
  }

  private static Listing<UserView> find(JpaStore store, OrganizationId here, Criterion criterion) {
    var all =
        new Query(here, Optional.of(criterion), Sort.BY_ID, new Window(1, 100), Projection.FULL);
    return store.users().find(here, all);
  }

  private static Criterion slow() {
    return new Criterion.Or(
        IntStream.range(0, CONDITIONS)
            .<Criterion>mapToObj(i -> contains("a".repeat(LENGTH / 2) + "b" + i))
            .toList());
  }

  private static Criterion contains(String text) {
    return new Criterion.Compare(Paths.user("title"), Operator.CO, new Value.Text(text), false);
  }
}
