package latchkey.persistence.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what is sent: every execution once, a batch as one; not begin, commit and the like. */
final class StatementCount {
  private final AtomicLong sent = new AtomicLong();

  long sent() {
    return sent.get();
  }

  DataSource over(DataSource source) {
    return proxy(DataSource.class, source);
  }

  private <T> T proxy(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler(real)));
  }

  private InvocationHandler handler(Object real) {
    return (proxy, method, arguments) -> watched(invoked(real, method, arguments));
  }

  private Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().startsWith("execute")) sent.incrementAndGet();
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object watched(Object result) {
    if (result instanceof PreparedStatement it) return proxy(PreparedStatement.class, it);
    if (result instanceof Statement it) return proxy(Statement.class, it);
    if (result instanceof Connection it) return proxy(Connection.class, it);
    return result;
  }
}
