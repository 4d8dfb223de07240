package latchkey.rest.admin.provisioning;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.admin.page.Paging;

/** Whose leaving is looked for: {@code ?connection=&from=}. */
public final class LeavingsSearch extends Paging {
  private static final Duration DAY = Duration.ofDays(1);

  @QueryParam("connection")
  String connection;

  @QueryParam("from")
  String from;

  /** Those of a day, by whichever connection. */
  public LeavingsSearch() {}

  Optional<ConnectionId> connection() {
    return given(connection).map(LeavingsSearch::id).map(ConnectionId::new);
  }

  Instant from(Instant now) {
    return given(from).map(LeavingsSearch::moment).orElse(now.minus(DAY));
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal.Malformed("connection", "must be an id").refused();
    }
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal.Malformed("from", "must be a time such as 2026-03-04T12:00:00Z").refused();
    }
  }
}
