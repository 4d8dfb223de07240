package latchkey.rest.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request and its answer without a container: as much of them as the front door uses. */
final class Exchange {
  final Map<String, String> headers = new HashMap<>();
  int status;
  String contentType;
  boolean flushed;
  private final Map<String, Object> attributes = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  String body() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  HttpServletRequest request(String path, Optional<String> authorization) {
    return stub(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getServletPath", "getRequestURI" -> path;
              case "getPathInfo" -> null;
              case "getHeader" -> authorization.orElse(null);
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  HttpServletResponse response() {
    return stub(
        HttpServletResponse.class,
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setStatus" -> status = (int) arguments[0];
            case "setContentType" -> contentType = (String) arguments[0];
            case "flushBuffer" -> flushed = true;
            case "getOutputStream" -> {
              return stream();
            }
            default -> throw new UnsupportedOperationException(method.getName());
          }
          return null;
        });
  }

  HttpMessageContext context() {
    return stub(
        HttpMessageContext.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("doNothing")) return AuthenticationStatus.NOT_DONE;
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        bytes.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
