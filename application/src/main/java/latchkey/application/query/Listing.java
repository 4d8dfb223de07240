package latchkey.application.query;

import java.util.List;
import java.util.function.Function;

/**
 * A page.
 *
 * @param total how many resources are selected in all
 */
public record Listing<T>(List<T> items, long total) {
  public Listing {
    items = List.copyOf(items);
  }

  /** The same page of other things. */
  public <R> Listing<R> map(Function<T, R> change) {
    return new Listing<>(items.stream().map(change).toList(), total);
  }
}
