package latchkey.rest.admin.organization;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/** Versions as entity tags, {@code W/"7"}, and the precondition a request names them in. */
public final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([1-9][0-9]{0,17})\"\\s*");

  private IfMatch() {}

  /** The tag of a version. */
  public static String tag(Version version) {
    return "W/\"" + version.number() + "\"";
  }

  /**
   * The precondition of a header.
   *
   * @param header may be null, as JAX-RS gives an absent one
   */
  public static Precondition read(String header) {
    return Optional.ofNullable(header)
        .map(String::strip)
        .filter(text -> !text.equals("*"))
        .map(text -> Precondition.anyOf(versions(text)))
        .orElse(Precondition.NONE);
  }

  private static Set<Version> versions(String text) {
    return Pattern.compile(",")
        .splitAsStream(text)
        .map(TAG::matcher)
        .map(
            tag -> {
              if (!tag.matches()) throw malformed();
              return tag.toMatchResult();
            })
        .map(IfMatch::version)
        .collect(Collectors.toSet());
  }

  private static Version version(MatchResult tag) {
    return new Version(Long.parseLong(tag.group(1)));
  }

  private static RuntimeException malformed() {
    return new Refusal.Malformed("If-Match", "must be entity tags as ETag said them").refused();
  }
}
