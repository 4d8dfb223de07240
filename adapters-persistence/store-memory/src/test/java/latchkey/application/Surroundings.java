package latchkey.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import latchkey.application.administrator.spi.installation.PasswordHashes;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.spi.installation.Assertions;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.application.notification.spi.WebhookSecrets;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** What a server gives the application beside its store: time, ids, secrets. */
@ApplicationScoped
class Surroundings {
  private final TestClock clock = new TestClock();
  private final TestAssertions assertions = new TestAssertions();
  private final AtomicLong last = new AtomicLong();

  @Produces
  Clock clock() {
    return clock;
  }

  TestClock testClock() {
    return clock;
  }

  @Produces
  Ids ids() {
    return () -> new UUID(0x7000L, last.incrementAndGet());
  }

  @Produces
  TokenSecrets secrets() {
    return new TokenSecrets() {
      @Override
      public byte[] random() {
        return digest("random " + last.incrementAndGet());
      }

      @Override
      public String hash(SecretToken token) {
        return HexFormat.of().formatHex(digest(token.text()));
      }
    };
  }

  @Produces
  Assertions assertions() {
    return assertions;
  }

  TestAssertions testAssertions() {
    return assertions;
  }

  @Produces
  PasswordHashes passwords() {
    return new PasswordHashes() {
      @Override
      public String hash(String password) {
        return HexFormat.of().formatHex(digest(password));
      }

      @Override
      public boolean matches(String password, String hash) {
        return hash(password).equals(hash);
      }
    };
  }

  @Produces
  WebhookSecrets webhookSecrets() {
    return new WebhookSecrets() {
      @Override
      public byte[] random(OrganizationId organization) {
        return digest("webhook " + last.incrementAndGet());
      }

      @Override
      public String seal(OrganizationId organization, SubscriptionId id, byte[] secret) {
        return id + " " + HexFormat.of().formatHex(secret);
      }

      @Override
      public byte[] open(OrganizationId organization, SubscriptionId id, String sealed) {
        return HexFormat.of().parseHex(sealed.substring(id.toString().length() + 1));
      }
    };
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
