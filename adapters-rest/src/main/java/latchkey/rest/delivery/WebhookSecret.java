package latchkey.rest.delivery;

import java.util.Base64;

/** A secret that signs, as people copy it (Standard Webhooks). */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";

  private WebhookSecret() {}

  /** To be shown once. */
  public static String text(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }
}
