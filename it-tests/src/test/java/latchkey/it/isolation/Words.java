package latchkey.it.isolation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands in examples for what a tenant really has, and the other way round. */
final class Words {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final String PASSWORD = "a-password-for-tests";

  /** By what is shown. */
  private final Map<String, String> live = new LinkedHashMap<>();

  private final Map<String, String> others = new TreeMap<>();

  Words(Tenant tenant) {
    tenant.things().forEach(this::learn);
    live.put("lk_client_example", tenant.key("a client's secret"));
    live.put("correct horse battery staple", PASSWORD);
    live.put("fabrikam", "mine-" + UUID.randomUUID());
  }

  private void learn(String thing, String value) {
    var parts = value.split(" ");
    live.put(shown(thing), parts[parts.length - 1]);
  }

  private static String shown(String thing) {
    return switch (thing) {
      case "slug" -> "contoso";
      case "schema" -> "urn:example:keyring";
      case "administrator" -> "grace";
      case "resourceType" -> "User";
      default -> id("%04x".formatted(thing.hashCode() & 0xffff), "%012x".formatted(0));
    };
  }

  private static String id(String kind, String number) {
    return "0190b0a0-" + kind + "-7000-8000-" + number;
  }

  /** An example as it can really be sent. */
  String spoken(String example) {
    var text = example;
    for (var word : live.entrySet()) text = text.replace(word.getKey(), word.getValue());
    return text;
  }

  /** A body of the matrix, as an example. */
  static String written(String body) {
    var text = body.replace("{new}", "fabrikam").replace(PASSWORD, "correct horse battery staple");
    var names = Pattern.compile("\\{([a-zA-Z]+)}").matcher(text);
    return names.replaceAll(it -> shown(it.group(1)));
  }

  /** What was really answered, as an example. */
  String written(Answered answered) {
    var text = answered.text();
    for (var word : live.entrySet()) {
      if (!word.getKey().equals("User")) text = text.replace(word.getValue(), word.getKey());
    }
    text = text.replaceAll("http://(?:localhost|127\\.0\\.0\\.1):\\d+", "https://latchkey.example");
    text = text.replaceAll("lk_([a-z]+)_[A-Za-z0-9_-]{20,}", "lk_$1_…");
    text = text.replaceAll("whsec_[A-Za-z0-9+/=]{20,}", "whsec_…");
    text = text.replaceAll("eyJ[A-Za-z0-9_.-]{40,}", "eyJ…");
    text = text.replaceAll("mine-[0-9a-f-]{36}", "ada");
    text = text.replaceAll("\"(userName|value)\":\"ada\"", "\"$1\":\"ada@contoso.example\"");
    text = TIME.matcher(text).replaceAll("2026-03-04T12:00:00Z");
    return ID.matcher(text).replaceAll(it -> other(it.group()));
  }

  /**
   * @param text of a body
   */
  record Answered(String text) {}

  private String other(String id) {
    if (live.containsKey(id)) return id;
    return others.computeIfAbsent(id, it -> id("ffff", "%012x".formatted(others.size() + 1)));
  }
}
