package latchkey.rest.scim.filter;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;

/** Writes a criterion as a filter that reads back as the same criterion. */
public final class FilterPrinter implements Criterion.Cases<String> {
  private final boolean inBrackets;

  private FilterPrinter(boolean inBrackets) {
    this.inBrackets = inBrackets;
  }

  /** The text of a criterion, with fully qualified names. */
  public static String print(Criterion criterion) {
    return criterion.accept(new FilterPrinter(false));
  }

  @Override
  public String and(Criterion.And it) {
    return joined(it.all(), " and ");
  }

  @Override
  public String or(Criterion.Or it) {
    return joined(it.any(), " or ");
  }

  private String joined(List<Criterion> parts, String word) {
    return parts.stream().map(this::operand).collect(Collectors.joining(word));
  }

  private String operand(Criterion part) {
    boolean joined = part instanceof Criterion.And || part instanceof Criterion.Or;
    return joined ? "(" + part.accept(this) + ")" : part.accept(this);
  }

  @Override
  public String not(Criterion.Not it) {
    return "not (" + it.of().accept(this) + ")";
  }

  @Override
  public String compare(Criterion.Compare it) {
    return name(it.path()) + " " + it.op().label() + " " + it.literal().accept(new Printed());
  }

  @Override
  public String present(Criterion.Present it) {
    return name(it.path()) + " pr";
  }

  @Override
  public String anyElement(Criterion.AnyElement it) {
    return it.path() + "[" + it.inner().accept(new FilterPrinter(true)) + "]";
  }

  private String name(AttributePath path) {
    return inBrackets ? path.part().orElse("value") : path.toString();
  }

  private static final class Printed implements Value.Cases<String> {
    @Override
    public String text(Value.Text it) {
      return quoted(it.value());
    }

    @Override
    public String flag(Value.Flag it) {
      return Boolean.toString(it.value());
    }

    @Override
    public String num(Value.Num it) {
      return it.value().toString();
    }

    @Override
    public String moment(Value.Moment it) {
      return quoted(it.asSent());
    }

    @Override
    public String complex(Value.Complex it) {
      throw new IllegalArgumentException("no filter compares with a complex value");
    }

    @Override
    public String many(Value.Many it) {
      throw new IllegalArgumentException("no filter compares with several values");
    }

    private static String quoted(String text) {
      return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
  }
}
