package latchkey.rest.assembly.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What ends a process from outside. Shutdown hooks run all at once, the server's own among them, so
 * that nothing can be done before it stops; a handler of a signal can.
 */
final class Signals {
  private static final List<String> ENDING = List.of("HUP", "INT", "TERM");

  private Signals() {}

  /**
   * Asks to be called, with the signal's number, in the place of the JVM's usual end. Signals that
   * this JVM was started to ignore, or its platform lacks, stay as they are.
   */
  static void handle(IntConsumer end) {
    ENDING.forEach(name -> handle(name, end));
  }

  // by reflection: jdk.unsupported is in every JDK, and compilers warn of it by no name
  private static void handle(String name, IntConsumer end) {
    try {
      var signal = Class.forName("sun.misc.Signal");
      var handler = Class.forName("sun.misc.SignalHandler");
      var number = signal.getMethod("getNumber");
      var proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, raised) -> {
                end.accept((int) number.invoke(raised[0]));
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (InvocationTargetException e) {
      // unknown to the platform, or taken by the JVM's own flags
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM has no signals: " + e, e);
    }
  }
}
