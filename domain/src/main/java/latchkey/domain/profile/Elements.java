package latchkey.domain.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.refusal.Refusal;

/** The elements of a multi-valued attribute and what a change makes of them. */
record Elements(List<Value> elements) {

  /** Adds: whole elements are appended, a selection or a part is set in what it selects. */
  Optional<Value> merge(Target where, Value what) {
    if (isWhole(where)) return append(listed(what));
    return changeSelected(where, element -> merged(element, where, what), what);
  }

  /** Replaces: the whole list, or what a selection or a part names. */
  Optional<Value> set(Target where, Value what) {
    if (isWhole(where)) return new Elements(List.of()).append(listed(what));
    return changeSelected(where, element -> replaced(element, where, what), what);
  }

  /** Removes the whole list, selected elements, or a part of them. */
  Optional<Value> clear(Target where) {
    if (isWhole(where)) return Optional.empty();
    var kept = new ArrayList<Value>();
    for (Value element : elements) {
      if (selects(where, element)) without(element, where).ifPresent(kept::add);
      else kept.add(element);
    }
    return many(kept);
  }

  /** Whether a change there finds no element to change. */
  boolean lacks(Target where) {
    return !isWhole(where) && elements.stream().noneMatch(one -> selects(where, one));
  }

  /** An element that is there already is not there twice (RFC 7643 §2.4): it takes what is new. */
  private Optional<Value> append(List<Value> added) {
    Map<Value, Value> all = new LinkedHashMap<>();
    for (Value one : elements) all.put(key(one, all), one);
    for (Value one : added) {
      if (Element.isPrimary(one)) all.replaceAll((who, other) -> Element.secondary(other));
      all.merge(Element.identity(one), one, Element::under);
    }
    return many(List.copyOf(all.values()));
  }

  // Two that are told apart by neither value nor type can have come about part by part.
  private static Value key(Value element, Map<Value, Value> taken) {
    var identity = Element.identity(element);
    return taken.containsKey(identity) ? element : identity;
  }

  private Optional<Value> changeSelected(Target where, UnaryOperator<Value> change, Value what) {
    if (lacks(where)) return append(List.of(created(where, what)));
    var changed = new ArrayList<Value>();
    int preferred = -1;
    for (Value one : elements) {
      boolean selected = selects(where, one);
      changed.add(selected ? change.apply(one) : one);
      if (selected && Element.isPrimary(changed.get(changed.size() - 1))) {
        preferred = changed.size() - 1;
      }
    }
    return many(preferred < 0 ? changed : onlyPrimary(changed, preferred));
  }

  /** Of those a change selects, the last that is primary is the only one (§3.5.2). */
  private static List<Value> onlyPrimary(List<Value> all, int preferred) {
    var result = new ArrayList<Value>();
    for (Value one : all) {
      result.add(result.size() == preferred ? one : Element.secondary(one));
    }
    return result;
  }

  private static Value merged(Value element, Target where, Value what) {
    return where
        .path()
        .part()
        .<Value>map(part -> ((Value.Complex) element).with(part, what))
        .orElseGet(() -> Element.under(element, what));
  }

  private static Value replaced(Value element, Target where, Value what) {
    return where.createWhenAbsent() || where.path().part().isPresent()
        ? merged(element, where, what)
        : what;
  }

  private static Value created(Target where, Value what) {
    var start = where.which().flatMap(EqTerms::of).filter(it -> where.createWhenAbsent());
    if (start.isEmpty() && (where.which().isPresent() || !where.createWhenAbsent())) {
      throw new Refusal.NoTarget(where.toString()).refused();
    }
    return merged(start.orElse(new Value.Complex(Map.of())), where, what);
  }

  private static Optional<Value> without(Value element, Target where) {
    if (where.path().part().isEmpty()) return Optional.empty();
    var rest = ((Value.Complex) element).without(where.path().part().get());
    // What only says "work" and "primary" says nothing of anybody.
    boolean empty = rest.parts().keySet().stream().allMatch(Element::isLabel);
    return empty ? Optional.empty() : Optional.of(rest);
  }

  private static boolean selects(Target where, Value element) {
    return where.which().isEmpty()
        || new Criterion.AnyElement(where.path().whole(), where.which().get()).selects(element);
  }

  private static boolean isWhole(Target where) {
    return where.which().isEmpty() && where.path().part().isEmpty();
  }

  private static List<Value> listed(Value what) {
    return what instanceof Value.Many many ? many.elements() : List.of(what);
  }

  private static Optional<Value> many(List<Value> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(all));
  }
}
