package latchkey.application.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a walk.
 *
 * @param items in the order of the sort, whichever way the walk goes
 * @param previous the step to what comes before; empty when there is nothing
 * @param next the step to what comes behind; empty when there is nothing
 */
public record Stretch<T>(List<T> items, Optional<Step> previous, Optional<Step> next) {
  public Stretch {
    items = List.copyOf(items);
  }

  /**
   * What became of a step.
   *
   * @param found what was met, in the order of walking: one more than wanted when there is more
   * @param place of an item
   */
  public static <T> Stretch<T> of(Walk walk, List<T> found, Function<T, Place> place) {
    boolean more = found.size() > walk.most();
    var shown = new ArrayList<>(more ? found.subList(0, walk.most()) : found);
    if (walk.step().back()) Collections.reverse(shown);
    // from the very start nothing lies behind one's back, which is what the other way leads to
    boolean cameFrom = walk.step().from().isPresent();
    boolean previous = walk.step().back() ? more : cameFrom;
    boolean next = walk.step().back() ? cameFrom : more;
    return new Stretch<>(
        shown,
        Optional.of(first(shown, place)).filter(any -> previous),
        Optional.of(last(shown, place)).filter(any -> next));
  }

  // Where all has gone meanwhile, the way back leads from the end, and the way on from the start.
  private static <T> Step first(List<T> shown, Function<T, Place> place) {
    return shown.isEmpty() ? Step.fromEnd() : Step.before(place.apply(shown.get(0)));
  }

  private static <T> Step last(List<T> shown, Function<T, Place> place) {
    return shown.isEmpty() ? Step.FIRST : Step.behind(place.apply(shown.get(shown.size() - 1)));
  }

  /** The same part of other things. */
  public <R> Stretch<R> map(Function<T, R> change) {
    return new Stretch<>(items.stream().map(change).toList(), previous, next);
  }
}
