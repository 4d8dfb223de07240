package latchkey.rest.scim.exchange;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latchkey.domain.refusal.Version;
import latchkey.domain.refusal.Versions;

/**
 * Entity tags (RFC 7644 §3.14): {@code W/"v"}, or {@code W/"v.h"} where h stands for what an answer
 * shows and the version does not count, such as the groups of a user. They are compared weakly (RFC
 * 9110 §8.8.3.2): only what is within the quotes counts.
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
  private static final Pattern OURS = Pattern.compile("([1-9][0-9]{0,17})(\\.[0-9a-f]+)?");
  private static final String ANY = "*";

  private EntityTags() {}

  /** The tag of a version. */
  public static String of(Version version) {
    return weak(Long.toString(version.number()));
  }

  /** The tag of a version and a hash of what else is shown. */
  public static String of(Version version, int hash) {
    return weak(version.number() + "." + Integer.toHexString(hash));
  }

  /** A weak tag. */
  public static String weak(String opaque) {
    return "W/\"" + opaque + "\"";
  }

  /** The versions a list of tags names, whatever else the tags say. */
  static Versions versions(String list) {
    if (isAny(list)) return Versions.EVERY;
    var versions = new HashSet<Version>();
    for (String tag : tags(list)) version(tag).ifPresent(versions::add);
    return Versions.of(versions);
  }

  /**
   * The versions a list of tags names by all they say. That of what is shown now is one of them
   * only if the whole tag is listed.
   */
  static Versions versions(String list, Supplier<String> shown) {
    if (isAny(list)) return Versions.EVERY;
    var tags = tags(list);
    String now = tags(shown.get()).iterator().next();
    tags.removeIf(tag -> !tag.equals(now) && version(tag).equals(version(now)));
    var versions = new HashSet<Version>();
    for (String tag : tags) version(tag).ifPresent(versions::add);
    return Versions.of(versions);
  }

  /** Whether a list names this tag. */
  static boolean names(String list, String tag) {
    return isAny(list) || tags(list).containsAll(tags(tag));
  }

  private static boolean isAny(String list) {
    return list.strip().equals(ANY);
  }

  private static Set<String> tags(String list) {
    var found = new HashSet<String>();
    Matcher tag = TAG.matcher(list);
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
