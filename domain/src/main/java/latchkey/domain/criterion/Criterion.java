package latchkey.domain.criterion;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Value;

/**
 * What a resource must be like (RFC 7644 §3.4.2.2), resolved and typed by a schema. Two-valued: an
 * absent attribute is simply not equal to anything. {@link #matches} is the meaning; stores that
 * compile a criterion must select the same resources.
 */
public sealed interface Criterion {

  /** Compiles or prints a criterion. */
  interface Cases<R> {
    R and(And it);

    R or(Or it);

    R not(Not it);

    R compare(Compare it);

    R present(Present it);

    R anyElement(AnyElement it);
  }

  /** Chooses the case of this criterion. */
  <R> R accept(Cases<R> cases);

  /** Whether a resource is selected. */
  boolean matches(Attributes of);

  /** All of them hold. */
  record And(List<Criterion> all) implements Criterion {
    public And {
      all = List.copyOf(all);
    }

    @Override
    public boolean matches(Attributes of) {
      return all.stream().allMatch(one -> one.matches(of));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.and(this);
    }
  }

  /** At least one of them holds. */
  record Or(List<Criterion> any) implements Criterion {
    public Or {
      any = List.copyOf(any);
    }

    @Override
    public boolean matches(Attributes of) {
      return any.stream().anyMatch(one -> one.matches(of));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.or(this);
    }
  }

  /** It does not hold. */
  record Not(Criterion of) implements Criterion {
    @Override
    public boolean matches(Attributes resource) {
      return !of.matches(resource);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.not(this);
    }
  }

  /**
   * A comparison with a literal. It holds when any value of the attribute compares so, but for
   * {@code ne}, which holds when no value is equal. Several conditions on one attribute may be met
   * by different elements; {@link AnyElement} binds them to the same one.
   *
   * @param path a simple attribute or sub-attribute
   * @param literal of the attribute's own type
   * @param caseExact the attribute's, from its schema
   */
  record Compare(AttributePath path, Operator op, Value literal, boolean caseExact)
      implements Criterion {
    @Override
    public boolean matches(Attributes of) {
      return op == Operator.NE ? !any(of, Operator.EQ) : any(of, op);
    }

    private boolean any(Attributes of, Operator operator) {
      return of.values(path).stream().anyMatch(one -> operator.holds(one, literal, caseExact));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.compare(this);
    }
  }

  /** The attribute has a value; a complex one, any sub-attribute with a value. */
  record Present(AttributePath path) implements Criterion {
    @Override
    public boolean matches(Attributes of) {
      return of.values(path).stream().anyMatch(Present::hasContent);
    }

    private static boolean hasContent(Value value) {
      if (value instanceof Value.Text text) return !text.value().isEmpty();
      return !(value instanceof Value.Complex complex)
          || complex.parts().values().stream().anyMatch(Present::hasContent);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.present(this);
    }
  }

  /**
   * One and the same element of a complex attribute meets the inner criterion.
   *
   * @param path the attribute, without a part
   * @param inner its paths name parts of that attribute
   */
  record AnyElement(AttributePath path, Criterion inner) implements Criterion {
    @Override
    public boolean matches(Attributes of) {
      return of.values(path).stream().anyMatch(this::selects);
    }

    /** Whether one element of the attribute is selected. */
    public boolean selects(Value element) {
      return inner.matches(attribute -> alone(attribute, element));
    }

    private Optional<Value> alone(AttributePath attribute, Value element) {
      return attribute.equals(path) ? Optional.of(element) : Optional.empty();
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.anyElement(this);
    }
  }
}
