package latchkey.persistence.jpa;

import static latchkey.domain.lifecycle.Reason.ADMINISTRATOR;
import static latchkey.domain.lifecycle.Reason.DIRECTORY;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.contract.InactiveContract;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import org.junit.jupiter.api.Test;

/** The same by SQL: what was suspended before there was a column is found by it, too. */
abstract class InactiveSuite extends InactiveContract {
  private static final String MIGRATION = "migration/common/V20__inactive_users.sql";

  private Database database() {
    return ((JpaStore) store()).database();
  }

  @Test
  void the_migration_fills_in_who_was_suspended_before() throws IOException {
    var owner = new OrganizationId(SampleIds.next());
    var both = aUser().in(owner).suspendedFor(ADMINISTRATOR).build();
    var gone = both.suspend(DIRECTORY, SampleTimes.day(1));
    store().transactions().run(() -> store().users().add(gone.key(), gone));
    var blocked = aUser().in(owner).suspendedFor(ADMINISTRATOR).build();
    store().transactions().run(() -> store().users().add(blocked.key(), blocked));
    forget(owner.value());

    database().in(it -> it.sql().change(Phrase.of(fill())));

    assertThat(store().users().inactive(owner, SampleTimes.day(1), Optional.empty(), 9))
        .containsExactly(gone);
    assertThat(store().users().countInactive(owner, SampleTimes.day(0))).isZero();
  }

  private void forget(UUID owner) {
    var forget = Phrase.of("update users set inactive_since = null where org = ?", owner);
    database().in(it -> it.sql().change(forget));
    assertThat(store().users().countInactive(new OrganizationId(owner), SampleTimes.day(9)))
        .isZero();
  }

  private static String fill() {
    try (var file = Database.class.getResourceAsStream("/latchkey/persistence/jpa/" + MIGRATION)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(";"))
          .filter(it -> it.contains("update users"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
