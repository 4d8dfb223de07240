package latchkey.rehearsal.mapping;

import java.util.List;
import java.util.function.UnaryOperator;

/** Computes one target value from a source object; an empty text means no value. */
sealed interface Expression {
  String value(UnaryOperator<String> source);

  /** {@code [givenName]} */
  record Attribute(String name) implements Expression {
    @Override
    public String value(UnaryOperator<String> source) {
      return source.apply(name);
    }
  }

  /** {@code "text"}, or nothing at all between two commas. */
  record Constant(String text) implements Expression {
    @Override
    public String value(UnaryOperator<String> source) {
      return text;
    }
  }

  /** {@code Join(" ", [givenName], [surname])} */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
      function.require(arguments.size());
    }

    @Override
    public String value(UnaryOperator<String> source) {
      return function.apply(arguments.stream().map(a -> a.value(source)).toList());
    }
  }
}
