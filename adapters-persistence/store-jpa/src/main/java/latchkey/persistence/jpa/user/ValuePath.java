package latchkey.persistence.jpa.user;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;

/**
 * Numbers of the multi-valued attributes and their parts in {@code user_value.path}. The order of
 * both lists is stored: names may only be added at the end.
 *
 * @param number of the attribute times 32, plus that of the part; part 0 is the bare element
 */
record ValuePath(int number, boolean exact) {
  private static final int PARTS = 32;

  private static final List<String> ATTRIBUTES =
      List.of(
          "emails",
          "phoneNumbers",
          "ims",
          "photos",
          "addresses",
          "entitlements",
          "roles",
          "x509Certificates");

  private static final List<String> PART_NAMES =
      List.of(
          "value",
          "display",
          "formatted",
          "streetAddress",
          "locality",
          "region",
          "postalCode",
          "country");

  /** Attributes whose elements are rows. */
  static List<AttributePath> attributes() {
    return ATTRIBUTES.stream().map(name -> AttributePath.of(StandardSchemas.USER, name)).toList();
  }

  /** The number of an attribute's bare elements; its parts follow. */
  static Optional<ValuePath> bare(AttributePath attribute) {
    int index = ATTRIBUTES.indexOf(attribute.attribute());
    return index < 0 || !attribute.schema().equals(StandardSchemas.USER)
        ? Optional.empty()
        : Optional.of(new ValuePath((index + 1) * PARTS, false));
  }

  /** The number of a part that has rows of its own; type and primary have none. */
  static Optional<ValuePath> of(AttributePath path) {
    int part = path.part().map(PART_NAMES::indexOf).orElse(-1);
    return part < 0
        ? Optional.empty()
        : bare(path.whole()).map(bare -> new ValuePath(bare.number + part + 1, exact(path)));
  }

  /** Whether it is the part that stands for the element as a whole. */
  boolean isValue() {
    return number % PARTS == PART_NAMES.indexOf("value") + 1;
  }

  /** The highest number a part of this attribute can have. */
  int last() {
    return number + PARTS - 1;
  }

  private static boolean exact(AttributePath path) {
    return StandardSchemas.USER_TYPE
        .attribute(path.schema(), path.attribute())
        .flatMap(attribute -> attribute.part(path.part().orElseThrow()))
        .filter(AttributeDefinition::caseExact)
        .isPresent();
  }
}
