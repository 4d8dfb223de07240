package latchkey.rest.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a form, each at most once and none without a value (RFC 6749 §3.2). Read by
 * ourselves: the container's reader has no bound of ours and keeps the last of two.
 */
record Form(Map<String, String> parameters) {
  /** Most bytes; a signed assertion with its certificates fits. */
  static final int LIMIT = 16 * 1024;

  Form {
    parameters = Map.copyOf(parameters);
  }

  /**
   * @throws TokenException invalid_request
   */
  static Form read(InputStream body) {
    var bytes = bytes(body);
    if (bytes.length > LIMIT) throw TokenError.tooLarge(LIMIT).refused();
    var found = new HashMap<String, String>();
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) put(found, pair);
    found.values().removeIf(String::isEmpty);
    return new Form(found);
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body.readNBytes(LIMIT + 1);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void put(Map<String, String> found, String pair) {
    if (pair.isEmpty()) return;
    var parts = pair.split("=", 2);
    var before = found.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    if (before != null) {
      throw TokenError.invalidRequest("The form has a parameter twice.").refused();
    }
  }

  /**
   * The text behind its form encoding.
   *
   * @throws TokenException invalid_request
   */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      throw TokenError.invalidRequest("The form is not URL-encoded.").refused();
    }
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Never the values: one is a secret. */
  @Override
  public String toString() {
    return "Form" + parameters.keySet();
  }
}
