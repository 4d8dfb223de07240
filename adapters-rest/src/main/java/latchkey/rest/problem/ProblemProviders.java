package latchkey.rest.problem;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.rest.metrics.Operations;

/** All that an application of JAX-RS needs to answer with problems and nothing else. */
public final class ProblemProviders {

  private static final Set<Class<?>> ALL =
      Set.of(
          ContentTypes.class,
          FaultMapper.class,
          HttpMapper.class,
          Operations.class,
          ProblemMapper.class,
          RefusalMapper.class,
          UnreadableBodyMapper.class);

  private ProblemProviders() {}

  /** All of them beside an application's own. */
  public static Set<Class<?>> with(Class<?>... own) {
    return Stream.concat(ALL.stream(), Arrays.stream(own)).collect(Collectors.toUnmodifiableSet());
  }
}
