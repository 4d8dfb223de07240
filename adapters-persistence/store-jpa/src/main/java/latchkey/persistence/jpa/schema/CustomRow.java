package latchkey.persistence.jpa.schema;

import java.math.BigDecimal;
import java.util.UUID;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.Value;
import latchkey.persistence.jpa.criterion.NumFact;

/**
 * One single value of an attribute or sub-attribute.
 *
 * @param value what an index can hold of a text, or null
 * @param rest what is left of a text beyond that, or null
 * @param number null for a text
 */
record CustomRow(
    int path, int attribute, int element, String value, String rest, BigDecimal number) {
  static CustomRow of(Numbered at, int element, Value value) {
    return value instanceof Value.Text text
        ? ofText(at, element, comparable(at, text))
        : new CustomRow(
            at.number(), at.attribute(), element, null, null, NumFact.number(value).orElseThrow());
  }

  private static CustomRow ofText(Numbered at, int element, String all) {
    String key = Fold.cut(all);
    String rest = key.length() == all.length() ? null : all.substring(key.length());
    return new CustomRow(at.number(), at.attribute(), element, key, rest, null);
  }

  private static String comparable(Numbered at, Value.Text text) {
    return at.definition().caseExact() ? text.value() : Fold.of(text.value());
  }

  /** What makes it unlike others where no two may be alike. */
  String unique() {
    return number == null ? value : number.toPlainString();
  }

  static String insert(CustomTable table) {
    return """
        insert into %s (org, holder, path, element, attribute, value_key, rest, num)
        values (?, ?, ?, ?, ?, ?, ?, ?)"""
        .formatted(table.name());
  }

  Object[] inserted(UUID org, UUID holder) {
    return new Object[] {org, holder, path, element, attribute, value, rest, number};
  }

  static String delete(CustomTable table) {
    return "delete from %s where org = ? and holder = ? and path = ? and element = ?"
        .formatted(table.name());
  }

  Object[] deleted(UUID org, UUID holder) {
    return new Object[] {org, holder, path, element};
  }
}
