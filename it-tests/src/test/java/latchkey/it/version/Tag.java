package latchkey.it.version;

import java.util.function.UnaryOperator;

/** A header made of a resource's current entity tag, or of nothing like it. */
enum Tag {
  ABSENT(tag -> ""),
  ANY(tag -> "*"),
  CURRENT(tag -> tag),
  STRONG(tag -> tag.substring(2)),
  LISTED(tag -> "\"99\", W/\"other\" , " + tag),
  WITH_ANOTHER_HASH(tag -> "W/\"" + version(tag) + ".0\""),
  STALE(tag -> "W/\"99\""),
  LISTED_STALE(tag -> "W/\"98\", \"99\""),
  JUNK(tag -> "no tag at all");

  private final UnaryOperator<String> made;

  Tag(UnaryOperator<String> made) {
    this.made = made;
  }

  String of(String current) {
    return made.apply(current);
  }

  /** The tag without what else is shown. */
  static String version(String tag) {
    return tag.replaceAll("W/|\"|\\..*", "");
  }
}
