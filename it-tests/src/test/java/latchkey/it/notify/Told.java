package latchkey.it.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** A message as it came in. */
record Told(long nanos, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String at(String pointer) {
    return json().at(pointer).asText();
  }

  String header(String name) {
    return HttpHeaders.of(headers, (a, b) -> true).firstValue(name).orElse("");
  }

  /** By the library that receivers are told to use. */
  boolean isSignedBy(String secret) {
    try {
      new Webhook(secret).verify(body, HttpHeaders.of(headers, (a, b) -> true));
      return true;
    } catch (EmptyWebhookSecretException e) {
      throw new AssertionError(e);
    } catch (WebhookVerificationException e) {
      return false;
    }
  }
}
