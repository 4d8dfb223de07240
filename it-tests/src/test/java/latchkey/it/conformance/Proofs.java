package latchkey.it.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/** The tests that claim to prove rules, found by their annotations: nothing has to run for it. */
final class Proofs {
  private Proofs() {}

  static List<Method> all() {
    return ReflectionSupport.findAllClassesInPackage("latchkey.it", it -> true, it -> true).stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Proves.class))
        .toList();
  }

  static List<String> rowsOf(Method proof) {
    return List.of(proof.getAnnotation(Proves.class).value());
  }
}
