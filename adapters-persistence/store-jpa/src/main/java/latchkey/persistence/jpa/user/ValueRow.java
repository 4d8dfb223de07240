package latchkey.persistence.jpa.user;

import java.util.UUID;

/**
 * A row of {@code user_value}: one part of one element, with the element's type and primary, so
 * that {@code emails[type eq "work" and value eq x]} is one probe of an index.
 *
 * @param lead whether it is the first row of its element
 * @param type null when the element has none
 * @param typeRest what is left of a type beyond the length of a key, or null
 * @param primary null when the element does not say
 * @param value null for an element that has no other part
 * @param rest what is left of a value beyond the length of a key, or null
 */
record ValueRow(
    int path,
    int element,
    boolean lead,
    String type,
    String typeRest,
    Boolean primary,
    String value,
    String rest) {
  static final String INSERT =
      """
      insert into user_value
        (org, user_id, path, element, lead, type_key, type_rest, is_primary, value_key, rest)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static final String DELETE =
      "delete from user_value where org = ? and user_id = ? and path = ? and element = ?";

  Object[] inserted(UUID org, UUID user) {
    return new Object[] {org, user, path, element, lead, type, typeRest, primary, value, rest};
  }

  Object[] deleted(UUID org, UUID user) {
    return new Object[] {org, user, path, element};
  }
}
