package latchkey.application.notification.spi;

import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** The secrets that sign: chance, and a form in which they can be kept. */
public interface WebhookSecrets {
  /** 32 bytes from a secure source, for a subscription of an organization. */
  byte[] random(OrganizationId organization);

  /** Encrypts one for its subscription. */
  String seal(OrganizationId organization, SubscriptionId id, byte[] secret);

  /** Decrypts one that was encrypted for that subscription. */
  byte[] open(OrganizationId organization, SubscriptionId id, String sealed);
}
