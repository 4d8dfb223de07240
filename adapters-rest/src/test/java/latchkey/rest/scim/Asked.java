package latchkey.rest.scim;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as resources see it, without a container: query, headers, body and nothing else. */
public final class Asked {
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private String query;
  private String body = "";

  private Asked() {}

  public static Asked plainly() {
    return new Asked();
  }

  public Asked with(String header, String value) {
    headers.put(header.toLowerCase(Locale.ROOT), value);
    return this;
  }

  public Asked query(String text) {
    query = text;
    return this;
  }

  public Asked body(String json) {
    body = json;
    return with("Content-Type", "application/scim+json");
  }

  public HttpServletRequest request() {
    var types = new Class<?>[] {HttpServletRequest.class};
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asked.class.getClassLoader(), types, (proxy, method, with) -> told(method, with));
  }

  private Object told(java.lang.reflect.Method method, Object[] with) {
    return switch (method.getName()) {
      case "getQueryString" -> query;
      case "getHeader" -> headers.get(name(with));
      case "getHeaders" -> Collections.enumeration(all(name(with)));
      case "getAttribute" -> attributes.get(with[0]);
      case "setAttribute" -> attributes.put((String) with[0], with[1]);
      case "getInputStream" -> stream();
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private static String name(Object[] with) {
    return ((String) with[0]).toLowerCase(Locale.ROOT);
  }

  private List<String> all(String name) {
    var found = new ArrayList<String>();
    if (headers.containsKey(name)) found.add(headers.get(name));
    return found;
  }

  private ServletInputStream stream() {
    var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
