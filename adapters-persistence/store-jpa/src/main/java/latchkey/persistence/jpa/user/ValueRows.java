package latchkey.persistence.jpa.user;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;

/** The multi-valued facts of a profile as rows. */
final class ValueRows {
  private final Set<ValueRow> rows = new LinkedHashSet<>();

  private ValueRows() {}

  static Set<ValueRow> of(Profile profile) {
    var all = new ValueRows();
    ValuePath.attributes().forEach(attribute -> all.attribute(profile, attribute));
    return all.rows;
  }

  private void attribute(Profile profile, AttributePath attribute) {
    var elements = profile.values(attribute);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Value.Complex element) element(attribute, i, element);
      if (elements.get(i) instanceof Value.Text text) bare(attribute, i, text);
    }
  }

  // A text that stands for an element is there, though it has no parts.
  private void bare(AttributePath attribute, int index, Value.Text text) {
    var key = Cut.of(Fold.of(text.value()));
    rows.add(row(ValuePath.bare(attribute).orElseThrow(), index, true, Cut.NONE, null, key));
  }

  private void element(AttributePath attribute, int index, Value.Complex element) {
    var type = text(element, "type").map(Fold::of).map(Cut::of).orElse(Cut.NONE);
    var primary = flag(element, "primary").orElse(null);
    var parts = parts(attribute, element);
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      rows.add(row(part.path(), index, i == 0, type, primary, part.value()));
    }
  }

  private static ValueRow row(
      ValuePath path, int index, boolean lead, Cut type, Boolean primary, Cut value) {
    return new ValueRow(
        path.number(), index, lead, type.key(), type.rest(), primary, value.key(), value.rest());
  }

  private record Part(ValuePath path, Cut value) {
    static Part of(ValuePath path, String text) {
      return new Part(path, Cut.of(path.exact() ? text : Fold.of(text)));
    }
  }

  /** A comparable text: what an index can hold of it, and the rest or null. */
  private record Cut(String key, String rest) {
    static final Cut NONE = new Cut(null, null);

    static Cut of(String all) {
      String key = Fold.cut(all);
      return new Cut(key, key.length() == all.length() ? null : all.substring(key.length()));
    }
  }

  // An element that has only a type, say, needs a row too.
  private static List<Part> parts(AttributePath attribute, Value.Complex element) {
    var parts = new ArrayList<Part>();
    for (String name : element.parts().keySet()) {
      ValuePath.of(attribute.with(name))
          .flatMap(path -> text(element, name).map(text -> Part.of(path, text)))
          .ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      parts.add(new Part(ValuePath.bare(attribute).orElseThrow(), Cut.NONE));
    }
    return parts;
  }

  private static Optional<String> text(Value.Complex element, String part) {
    return element
        .part(part)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).value());
  }

  private static Optional<Boolean> flag(Value.Complex element, String part) {
    return element
        .part(part)
        .filter(Value.Flag.class::isInstance)
        .map(value -> ((Value.Flag) value).value());
  }
}
