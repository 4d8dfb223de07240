package latchkey.rest.problem;

import java.util.Set;
import latchkey.rest.metrics.Operations;

/** All that an application of JAX-RS needs to answer with problems and nothing else. */
public final class ProblemProviders {

  /** The classes to name in {@code Application.getClasses()}. */
  public static final Set<Class<?>> ALL =
      Set.of(
          ContentTypes.class,
          FaultMapper.class,
          HttpMapper.class,
          Operations.class,
          ProblemMapper.class,
          RefusalMapper.class,
          UnreadableBodyMapper.class);

  private ProblemProviders() {}
}
