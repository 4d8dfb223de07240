package latchkey.persistence.jpa.schema;

import latchkey.domain.attribute.AttributeDefinition;

/**
 * An attribute or sub-attribute with the number its values are kept under.
 *
 * @param attribute the number of the attribute as a whole
 */
record Numbered(int number, int attribute, AttributeDefinition definition) {
  boolean whole() {
    return number == attribute;
  }

  /** Whether its values are kept as texts, and not as numbers. */
  boolean text() {
    return definition.type().textual();
  }
}
