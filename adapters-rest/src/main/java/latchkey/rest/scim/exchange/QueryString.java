package latchkey.rest.scim.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rest.scim.error.ScimError;

/**
 * The parameters of a request, decoded as forms are: a plus is a space, and what should have been
 * encoded is taken as it is.
 */
public final class QueryString {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private QueryString(String raw) {
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) add(pair);
    }
  }

  /** The parameters of a raw query, which may be empty, end in an ampersand, or hold bare flags. */
  public static QueryString of(String raw) {
    return new QueryString(raw);
  }

  /** A parameter's values joined by commas; empty when it is absent or without text. */
  public Optional<String> list(String name) {
    return Optional.of(String.join(",", values.getOrDefault(name, List.of())))
        .filter(text -> !text.isBlank());
  }

  /** A parameter's first value; empty when it is absent. */
  public Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    values.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
  }

  private static String decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') bytes.write(' ');
      else if (raw[i] != '%') bytes.write(raw[i]);
      else bytes.write(escaped(raw, i += 2));
    }
    return utf8(bytes.toByteArray());
  }

  private static int escaped(byte[] raw, int last) {
    int high = last < raw.length ? Character.digit(raw[last - 1], 16) : -1;
    int low = last < raw.length ? Character.digit(raw[last], 16) : -1;
    if (high < 0 || low < 0) throw unreadable("has a % without two hexadecimal digits");
    return high * 16 + low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException wrong) {
      throw unreadable("is not encoded in UTF-8");
    }
  }

  private static RuntimeException unreadable(String why) {
    return ScimError.value("The query string " + why + ".").thrown();
  }
}
