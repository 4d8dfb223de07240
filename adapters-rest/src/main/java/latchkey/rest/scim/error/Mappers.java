package latchkey.rest.scim.error;

import java.util.Set;

/** The exception mappers, for the application that lists its classes. */
public final class Mappers {
  /** All of them. */
  public static final Set<Class<?>> CLASSES =
      Set.of(
          RefusedExceptionMapper.class,
          ScimExceptionMapper.class,
          UnreadableBodyMapper.class,
          WebExceptionMapper.class,
          FaultMapper.class);

  private Mappers() {}
}
