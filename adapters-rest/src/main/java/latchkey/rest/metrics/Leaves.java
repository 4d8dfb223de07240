package latchkey.rest.metrics;

/** Is told of people who leave. */
public interface Leaves {
  /** From now on somebody is denied, by the request that is being served. */
  void denied();
}
