package latchkey.persistence.jpa.schema;

import java.util.List;

/**
 * Where the values of one kind of resource are.
 *
 * @param kind of the resource, as refusals say it
 * @param name of the table of single values
 * @param holder the column of {@code unique_value} that refers to the resource
 */
public record CustomTable(String kind, String name, String holder) {
  /** Of users. */
  public static final CustomTable USERS = new CustomTable("User", "user_custom_value", "user_id");

  /** Of groups. */
  public static final CustomTable GROUPS =
      new CustomTable("Group", "group_custom_value", "group_id");

  static final List<CustomTable> ALL = List.of(USERS, GROUPS);

  /** The foreign key by which a value refers to its attribute. */
  String reference() {
    return "fk_" + name + "_path";
  }
}
