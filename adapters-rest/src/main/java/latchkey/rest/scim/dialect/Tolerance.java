package latchkey.rest.scim.dialect;

import latchkey.domain.profile.Target;

/** Deviations that are let pass where they are met. Those that rewrite a value are classes. */
public enum Tolerance {
  /**
   * {@code "Operations": []} changes nothing. The Validator sends it; the RFC wants one or more.
   */
  EMPTY_OPERATIONS("emptyOperations"),
  /** A message without {@code schemas}, or without the one that names its kind. */
  MISSING_SCHEMAS("missingSchemas"),
  /** A URN in {@code schemas} that nobody knows, such as Entra's own for groups. */
  UNKNOWN_SCHEMAS("unknownSchemas"),
  /** An attribute that nobody knows is passed over, its value not kept. */
  UNKNOWN_ATTRIBUTES("unknownAttributes"),
  /** An attribute of an extension named without its URN, such as {@code department}. */
  EXTENSION_AT_TOP("extensionAtTop"),
  /** Keys of a value without path that are paths themselves: {@code "name.givenName"}. */
  PATHS_AS_KEYS("pathsAsKeys"),
  /** A filter that selects nothing makes an element of its {@code eq} terms (RFC: noTarget). */
  CREATE_WHEN_ABSENT(Target.CREATE_WHEN_ABSENT),
  /** A part of all elements at once: {@code emails.value}. */
  PART_OF_ALL("partOfAll"),
  /** A remove with a value takes only what is listed; by the RFC it would empty the attribute. */
  LISTED_IN_REMOVE("listedInRemove"),
  /** The resource's own id given again as a value to set, as Okta does. */
  OWN_ID_AGAIN("ownIdAgain"),
  /** A text in a filter without quotes. */
  UNQUOTED_TEXT("unquotedText"),
  /** A boolean or number in a filter with quotes: {@code primary eq "True"}. */
  QUOTED_LITERAL("quotedLiteral"),
  /** Several elements that claim to be primary: the last one is. */
  SEVERAL_PRIMARIES("severalPrimaries"),
  /** A paging parameter that is no number counts as not given. */
  UNREADABLE_PAGING("unreadablePaging");

  private final String label;

  Tolerance(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
