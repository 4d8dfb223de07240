package latchkey.rest.scim.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latchkey.domain.organization.ClientProfile;

/**
 * One way in which clients deviate from RFC 7643 and 7644, and are understood all the same. What a
 * rule is for stands with it; {@code docs/interop.md} is made of it.
 */
public sealed interface Rule permits Tolerance, Spelling {
  Pattern WORD = Pattern.compile("_([a-z])");

  /** The name of the constant. */
  String name();

  /** Whose habit it is, why, and how it shows. */
  Habit habit();

  /** The name under which its use is recorded, such as {@code emptyOperations}. */
  default String label() {
    return WORD.matcher(name().toLowerCase(Locale.ROOT))
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** All there are. */
  static List<Rule> all() {
    return Stream.<Rule>concat(Arrays.stream(Spelling.values()), Arrays.stream(Tolerance.values()))
        .toList();
  }

  /** Those a client's connection has. */
  static List<Rule> of(ClientProfile client) {
    return all().stream().filter(rule -> rule.habit().clients().contains(client)).toList();
  }
}
