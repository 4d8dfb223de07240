package latchkey.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import latchkey.domain.credential.CredentialId;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private final Complaints complaints = new Complaints();
  private final CredentialId client = new CredentialId(new UUID(1, 1));

  @Test
  void the_same_complaint_is_new_once_a_minute() {
    assertThat(complaints.isNew(client, "a", NOON)).isTrue();
    assertThat(complaints.isNew(client, "a", NOON)).isFalse();
    assertThat(complaints.isNew(client, "a", NOON.plusSeconds(59))).isFalse();
    assertThat(complaints.isNew(client, "a", NOON.plusSeconds(60))).isTrue();
    assertThat(complaints.isNew(client, "a", NOON.plusSeconds(119))).isFalse();
  }

  @Test
  void another_complaint_or_client_is_another_matter() {
    complaints.isNew(client, "a", NOON);

    assertThat(complaints.isNew(client, "b", NOON)).isTrue();
    assertThat(complaints.isNew(new CredentialId(new UUID(2, 2)), "a", NOON)).isTrue();
  }
}
