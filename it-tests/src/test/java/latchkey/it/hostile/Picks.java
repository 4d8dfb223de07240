package latchkey.it.hostile;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Choices out of one seed. */
record Picks(Random random) {

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** In so many cases of a hundred. */
  boolean percent(int cases) {
    return random.nextInt(100) < cases;
  }

  /** Each of them by chance, up to so many, with this between them. */
  String several(int most, String between, java.util.function.Supplier<String> each) {
    return Stream.generate(each).limit(1 + below(most)).collect(Collectors.joining(between));
  }
}
