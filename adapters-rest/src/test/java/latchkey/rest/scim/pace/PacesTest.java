package latchkey.rest.scim.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Pace;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimException;
import org.junit.jupiter.api.Test;

class PacesTest {
  private final Watch watch = new Watch();
  private final Paces paces = new Paces(watch);

  @Test
  void what_fits_into_each_second_is_never_refused() {
    var random = new Random(25);
    for (int second = 0; second < 1_000; second++) {
      var within = random.longs(25, 0, 1_000).sorted().toArray();
      for (long ms : within) {
        watch.nanos = TimeUnit.MILLISECONDS.toNanos(second * 1_000L + ms);
        assertThat(refusal(paced(25))).isEmpty();
      }
    }
  }

  @Test
  void all_at_the_end_of_one_second_and_at_the_beginning_of_the_next_are_let_pass() {
    for (int second = 1; second < 100; second++) {
      watch.nanos = TimeUnit.SECONDS.toNanos(second) - (second % 2 == 1 ? 1 : -1_000_000_000);
      for (int i = 0; i < 25; i++) assertThat(refusal(paced(25))).isEmpty();
    }
  }

  @Test
  void what_is_too_much_is_refused_until_its_time() {
    int passed = 0;
    while (refusal(paced(30)).isEmpty()) passed++;

    assertThat(passed).isEqualTo(60);
    var refused = refusal(paced(30)).orElseThrow();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.type()).isEmpty();
    assertThat(refused.retryAfter()).contains(1L);
    assertThat(refused.detail()).contains("'Directory' may make 30 requests a second");
    watch.nanos += TimeUnit.SECONDS.toNanos(1);
    for (int i = 0; i < 30; i++) assertThat(refusal(paced(30))).isEmpty();
    assertThat(refusal(paced(30))).isPresent();
  }

  @Test
  void each_connection_is_counted_alone() {
    while (refusal(paced(25)).isEmpty()) continue;

    assertThat(refusal(connection(2).paced(Optional.of(new Pace(25))))).isEmpty();
  }

  @Test
  void without_a_pace_nothing_is_counted() {
    for (int i = 0; i < 10_000; i++) assertThat(refusal(connection(1))).isEmpty();
  }

  @Test
  void another_pace_holds_at_once() {
    while (refusal(paced(25)).isEmpty()) continue;

    assertThat(refusal(paced(100))).isEmpty();
  }

  private Optional<ScimError> refusal(Connection connection) {
    try {
      paces.count(connection);
      return Optional.empty();
    } catch (ScimException refused) {
      return Optional.of(refused.error());
    }
  }

  private static Connection paced(int perSecond) {
    return connection(1).paced(Optional.of(new Pace(perSecond)));
  }

  private static Connection connection(long id) {
    return Connection.make(
        new OrganizationId(new UUID(1, 1)),
        new ConnectionId(new UUID(2, id)),
        "Directory",
        ClientProfile.ENTRA,
        true);
  }

  private static final class Watch implements TimeMeter {
    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
