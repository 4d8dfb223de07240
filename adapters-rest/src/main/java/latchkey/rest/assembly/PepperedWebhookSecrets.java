package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import latchkey.application.notification.spi.WebhookSecrets;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** Chance from the system; kept sealed by a key that the pepper gives each organization. */
@Dependent
class PepperedWebhookSecrets implements WebhookSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private final Pepper pepper;

  @Inject
  PepperedWebhookSecrets(Pepper pepper) {
    this.pepper = pepper;
  }

  @Override
  public byte[] random(OrganizationId organization) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String seal(OrganizationId organization, SubscriptionId id, byte[] secret) {
    try {
      return Base64.getEncoder().encodeToString(sealOf(organization).close(secret, bound(id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  @Override
  public byte[] open(OrganizationId organization, SubscriptionId id, String sealed) {
    try {
      return sealOf(organization).open(Base64.getDecoder().decode(sealed), bound(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the secret was sealed by another pepper", e);
    }
  }

  private Seal sealOf(OrganizationId organization) {
    return new Seal(pepper.keyFor("the webhooks of " + organization.value()));
  }

  private static byte[] bound(SubscriptionId id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
