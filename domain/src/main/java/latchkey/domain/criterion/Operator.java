package latchkey.domain.criterion;

import java.math.BigDecimal;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.Value;

/** The comparisons of RFC 7644 §3.4.2.2. */
public enum Operator {
  EQ("eq", order -> order == 0, null),
  NE("ne", order -> order != 0, null),
  CO("co", null, String::contains),
  SW("sw", null, String::startsWith),
  EW("ew", null, String::endsWith),
  GT("gt", order -> order > 0, null),
  GE("ge", order -> order >= 0, null),
  LT("lt", order -> order < 0, null),
  LE("le", order -> order <= 0, null);

  private final String label;
  private final transient IntPredicate byOrder;
  private final transient BiPredicate<String, String> byText;

  Operator(String label, IntPredicate byOrder, BiPredicate<String, String> byText) {
    this.label = label;
    this.byOrder = byOrder;
    this.byText = byText;
  }

  /** The operator's name in a filter. */
  public String label() {
    return label;
  }

  /** Whether it looks inside a text: co, sw, ew. */
  public boolean textual() {
    return byText != null;
  }

  /** Whether it needs an order: gt, ge, lt, le. */
  public boolean ordering() {
    return ordinal() >= GT.ordinal();
  }

  /** Whether the operator holds between one single value and a literal of the same kind. */
  boolean holds(Value value, Value literal, boolean caseExact) {
    return value.accept(new Comparison(this, literal, caseExact));
  }

  private record Comparison(Operator operator, Value literal, boolean caseExact)
      implements Value.Cases<Boolean> {
    @Override
    public Boolean text(Value.Text it) {
      return literal instanceof Value.Text other && texts(it.value(), other.value());
    }

    private boolean texts(String value, String wanted) {
      String left = caseExact ? value : Fold.of(value);
      String right = caseExact ? wanted : Fold.of(wanted);
      return operator.textual()
          ? operator.byText.test(left, right)
          : operator.byOrder.test(Fold.compare(left, right));
    }

    @Override
    public Boolean flag(Value.Flag it) {
      return literal instanceof Value.Flag other
          && ordered(Boolean.compare(it.value(), other.value()));
    }

    @Override
    public Boolean num(Value.Num it) {
      return literal instanceof Value.Num other && ordered(numbers(it.value(), other.value()));
    }

    private static int numbers(BigDecimal value, BigDecimal wanted) {
      return value.compareTo(wanted);
    }

    @Override
    public Boolean moment(Value.Moment it) {
      return literal instanceof Value.Moment other && ordered(it.at().compareTo(other.at()));
    }

    @Override
    public Boolean complex(Value.Complex it) {
      return false;
    }

    @Override
    public Boolean many(Value.Many it) {
      return it.elements().stream().anyMatch(one -> one.accept(this));
    }

    private boolean ordered(int order) {
      return !operator.textual() && operator.byOrder.test(order);
    }
  }
}
