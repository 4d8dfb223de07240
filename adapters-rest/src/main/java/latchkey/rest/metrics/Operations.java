package latchkey.rest.metrics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which resource a request was for, as the paths of the code have it. */
@Provider
public class Operations implements ContainerRequestFilter {
  private static final String ATTRIBUTE = Operations.class.getName();

  /** Of requests that no resource was found for, or that were refused before. */
  private static final String NONE = "none";

  /** Of what was matched, so as many as there are methods. */
  private static final Map<Matched, String> PATHS = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  @Override
  public void filter(ContainerRequestContext request) {
    var matched = new Matched(resource.getResourceClass(), resource.getResourceMethod());
    servlet.setAttribute(ATTRIBUTE, PATHS.computeIfAbsent(matched, Matched::path));
  }

  /** The path with its names in braces, below that of the application. */
  static String of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElse(NONE);
  }

  private record Matched(Class<?> type, Method method) {
    String path() {
      return (path(type) + path(method)).replaceAll("/{2,}", "/");
    }

    private static String path(AnnotatedElement element) {
      return Optional.ofNullable(element)
          .map(it -> it.getAnnotation(Path.class))
          .map(it -> "/" + it.value())
          .orElse("");
    }
  }
}
