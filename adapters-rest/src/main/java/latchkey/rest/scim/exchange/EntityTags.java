package latchkey.rest.scim.exchange;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Version;

/**
 * Entity tags (RFC 7644 §3.14): {@code W/"v"}, or {@code W/"v.h"} where h stands for what an answer
 * shows and the version does not count, such as the groups of a user.
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
  private static final Pattern OURS = Pattern.compile("([1-9][0-9]{0,17})(\\.[0-9a-f]+)?");
  private static final String ANY = "*";

  private EntityTags() {}

  /** The tag of a version. */
  public static String of(Version version) {
    return "W/\"" + version.number() + "\"";
  }

  /** The tag of a version and a hash of what else is shown. */
  public static String of(Version version, int hash) {
    return "W/\"" + version.number() + "." + Integer.toHexString(hash) + "\"";
  }

  /** What {@code If-Match} demands; only versions are compared. */
  public static Precondition precondition(Optional<String> ifMatch) {
    if (ifMatch.isEmpty() || ifMatch.get().strip().equals(ANY)) return Precondition.NONE;
    var versions = new HashSet<Version>();
    for (String tag : tags(ifMatch.get())) version(tag).ifPresent(versions::add);
    return Precondition.anyOf(versions);
  }

  /** Whether {@code If-None-Match} names this tag, so that the client has it already. */
  public static boolean known(Optional<String> ifNoneMatch, String tag) {
    return ifNoneMatch.isPresent()
        && (ifNoneMatch.get().strip().equals(ANY)
            || tags(ifNoneMatch.get()).containsAll(tags(tag)));
  }

  // Compared weakly (RFC 9110 §8.8.3.2): only what is within the quotes counts.
  private static Set<String> tags(String header) {
    var found = new HashSet<String>();
    Matcher tag = TAG.matcher(header);
    while (tag.find()) found.add(tag.group(2));
    return found;
  }

  private static Optional<Version> version(String tag) {
    var ours = OURS.matcher(tag);
    return ours.matches()
        ? Optional.of(new Version(Long.parseLong(ours.group(1))))
        : Optional.empty();
  }
}
