package latchkey.domain.attribute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of an attribute. Unassigned is absent: there is no null (RFC 7643 §2.5). */
public sealed interface Value {

  /** Tells the kinds of value apart. */
  interface Cases<R> {
    R text(Text it);

    R flag(Flag it);

    R num(Num it);

    R moment(Moment it);

    R complex(Complex it);

    R many(Many it);
  }

  /** Chooses the case of this value. */
  <R> R accept(Cases<R> cases);

  /** A string, reference or binary, kept as it was sent. */
  record Text(String value) implements Value {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A boolean. */
  record Flag(boolean value) implements Value {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.flag(this);
    }
  }

  /** A decimal or integer; equal when numerically equal. */
  record Num(BigDecimal value) implements Value {
    private static final int BEFORE = 18;
    private static final int BEHIND = 9;

    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Whether it has no fraction. */
    public boolean whole() {
      return value.scale() <= 0;
    }

    /** Whether every store keeps it exactly: 18 digits before the point, 9 behind. */
    public boolean storable() {
      return value.scale() <= BEHIND && value.precision() - value.scale() <= BEFORE;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.num(this);
    }
  }

  /**
   * A dateTime.
   *
   * @param at the instant, which is what comparisons see
   * @param asSent the client's own spelling, which is what answers show
   */
  record Moment(Instant at, String asSent) implements Value {
    /** An instant of our own, spelled in UTC. */
    public static Moment of(Instant at) {
      return new Moment(at, at.toString());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.moment(this);
    }
  }

  /** Sub-attributes by name, in the schema's case; their order is kept and means nothing. */
  record Complex(Map<String, Value> parts) implements Value {
    public Complex {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The value of a sub-attribute. */
    public Optional<Value> part(String name) {
      return Optional.ofNullable(parts.get(name));
    }

    /** The same with a sub-attribute set. */
    public Complex with(String name, Value value) {
      var copy = new LinkedHashMap<>(parts);
      copy.put(name, value);
      return new Complex(copy);
    }

    /** The same without a sub-attribute. */
    public Complex without(String name) {
      var copy = new LinkedHashMap<>(parts);
      copy.remove(name);
      return new Complex(copy);
    }

    /** The same with the other's sub-attributes set over it. */
    public Complex merge(Complex over) {
      var copy = new LinkedHashMap<>(parts);
      copy.putAll(over.parts);
      return new Complex(copy);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.complex(this);
    }
  }

  /** The elements of a multi-valued attribute, at least one, in the order they were given. */
  record Many(List<Value> elements) implements Value {
    public Many {
      elements = List.copyOf(elements);
      if (elements.isEmpty()) throw new IllegalArgumentException("no elements is no value");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.many(this);
    }
  }
}
