package latchkey.persistence.jpa.criterion;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;

/** What a kind of resource can be searched and ordered by. */
public interface Vocabulary {
  /** A single value; empty when the path names many, or nothing that can be searched. */
  Optional<Fact> fact(AttributePath path);

  /** The elements of an attribute; empty when it has none. */
  Optional<Elements> elements(AttributePath attribute);

  /** What to order by; empty when there is no order. */
  Optional<Order> order(AttributePath path);

  /**
   * An order.
   *
   * @param expressions keys, the first deciding first; those of a total order of texts
   * @param mayMiss whether resources may be without a value
   * @param unique whether no two resources have the same keys, so that the id need not decide
   */
  record Order(List<String> expressions, boolean mayMiss, boolean unique) {
    /** An order in which ids decide between equals. */
    public Order(List<String> expressions, boolean mayMiss) {
      this(expressions, mayMiss, false);
    }
  }
}
