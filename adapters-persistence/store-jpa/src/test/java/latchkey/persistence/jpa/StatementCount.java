package latchkey.persistence.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import latchkey.persistence.jpa.database.Phrase;

/**
 * Counts what is sent, every execution once, a batch as one, not begin, commit and the like; and
 * the rows that are read of the answers. Keeps the queries of a thread for looking at their plans.
 */
final class StatementCount {
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final ThreadLocal<List<Phrase>> queries = ThreadLocal.withInitial(ArrayList::new);

  long sent() {
    return sent.get();
  }

  long rows() {
    return rows.get();
  }

  /** The queries this thread sends while it does the work. */
  List<Phrase> queries(Runnable work) {
    queries.get().clear();
    work.run();
    return List.copyOf(queries.get());
  }

  DataSource over(DataSource source) {
    return proxy(DataSource.class, this::watched, source);
  }

  /** Does something about a call and its result. */
  @FunctionalInterface
  private interface Watch {
    Object after(Method method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, Watch watch, Object real) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            watch.after(method, arguments, invoked(real, method, arguments));
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object watched(Method method, Object[] arguments, Object result) {
    if (result instanceof PreparedStatement it) {
      return proxy(PreparedStatement.class, new Prepared((String) arguments[0]), it);
    }
    if (result instanceof Statement it) return proxy(Statement.class, this::executed, it);
    if (result instanceof Connection it) return proxy(Connection.class, this::watched, it);
    return result;
  }

  private Object executed(Method method, Object[] arguments, Object result) {
    if (method.getName().startsWith("execute")) sent.incrementAndGet();
    return result instanceof ResultSet it ? proxy(ResultSet.class, this::read, it) : result;
  }

  private Object read(Method method, Object[] arguments, Object result) {
    if (method.getName().equals("next") && (boolean) result) rows.incrementAndGet();
    return result;
  }

  /** Remembers the parameters of a statement, and itself when it is a query that is sent. */
  private final class Prepared implements Watch {
    private final String text;
    private final TreeMap<Integer, Object> parameters = new TreeMap<>();

    Prepared(String text) {
      this.text = text;
    }

    @Override
    public Object after(Method method, Object[] arguments, Object result) {
      if (method.getName().startsWith("set") && arguments.length > 1) {
        parameters.put((Integer) arguments[0], arguments[1]);
      }
      if (method.getName().equals("executeQuery")) {
        queries.get().add(Phrase.of(text, parameters.values().toArray()));
      }
      return executed(method, arguments, result);
    }
  }
}
