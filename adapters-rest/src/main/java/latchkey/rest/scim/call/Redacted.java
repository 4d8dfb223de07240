package latchkey.rest.scim.call;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import latchkey.domain.call.Wish;

/**
 * The shape of a refused body: all names, and those values without which nobody can tell what was
 * meant. What else a directory knows of a person is told by its length alone; it is of no use for
 * finding out why a request was refused, which the detail says.
 */
final class Redacted {
  /** Texts under these names are kept; passwords never are. */
  private static final Set<String> TOLD =
      Set.of(
          "schemas",
          "op",
          "path",
          "type",
          "primary",
          "active",
          "id",
          "username",
          "externalid",
          "displayname",
          "method",
          "bulkid",
          "filter");

  /** Texts that mean yes, no or nothing, and ids. */
  private static final Pattern PLAIN =
      Pattern.compile("(?i)|true|false|yes|no|[01]|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final StringBuilder text = new StringBuilder();

  private Redacted() {}

  /** The body as text; cut where it is longer than is kept. */
  static String of(JsonNode body) {
    var redacted = new Redacted();
    redacted.value("", body);
    return redacted.text.toString();
  }

  private boolean full() {
    return text.length() > Wish.LONGEST_BODY;
  }

  private void value(String name, JsonNode node) {
    if (node.isObject()) members(node);
    else if (node.isArray()) elements(name, node);
    else if (node.isTextual()) quoted(told(name, node.textValue()));
    else if (node.isNumber()) quoted("(number)");
    else text.append(node);
  }

  private void members(JsonNode node) {
    text.append('{');
    for (Iterator<Map.Entry<String, JsonNode>> it = node.properties().iterator();
        it.hasNext() && !full(); ) {
      var member = it.next();
      quoted(member.getKey());
      text.append(": ");
      value(member.getKey(), member.getValue());
      if (it.hasNext()) text.append(", ");
    }
    text.append('}');
  }

  private void elements(String name, JsonNode node) {
    text.append('[');
    for (Iterator<JsonNode> it = node.elements(); it.hasNext() && !full(); ) {
      value(name, it.next());
      if (it.hasNext()) text.append(", ");
    }
    text.append(']');
  }

  private static String told(String name, String value) {
    boolean plain = TOLD.contains(name.toLowerCase(Locale.ROOT)) || PLAIN.matcher(value).matches();
    return plain ? value : "(text of " + value.codePointCount(0, value.length()) + ")";
  }

  // No text longer than what is kept as a whole.
  private void quoted(String value) {
    String some = value.substring(0, Math.min(value.length(), Wish.LONGEST_BODY));
    text.append('"').append(JsonStringEncoder.getInstance().quoteAsString(some)).append('"');
  }
}
