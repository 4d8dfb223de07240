package latchkey.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Organization;

/** What there is to say of a credential; never its secret. */
final class AboutCredential {
  private AboutCredential() {}

  /** That it ends soon: told a month, a week and a day ahead. */
  static Stream<Finding> expiring(Organization organization, Credential it, Instant now) {
    return it.warningAt(now).stream()
        .map(warning -> Finding.of(notice(organization, it, now), it.id(), warning));
  }

  private static Event.Notice notice(Organization organization, Credential it, Instant now) {
    return new Event.Notice(
        Topic.EXPIRY,
        it.id().value(),
        now,
        Map.of(
            "organization", organization.slug().value(),
            "credential", it.id().toString(),
            "door", door(it.kind()),
            "name", it.name(),
            "startsWith", it.shown(),
            "expiresAt", it.expires().orElseThrow().toString(),
            "daysLeft", String.valueOf(it.leftAt(now).orElseThrow().toDays())));
  }

  private static String door(CredentialKind kind) {
    return switch (kind) {
      case SCIM -> "scim/tokens";
      case ACCESS -> "access/tokens";
      case CLIENT -> "scim/clients";
    };
  }
}
