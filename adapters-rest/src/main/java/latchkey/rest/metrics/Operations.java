package latchkey.rest.metrics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Remembers which resource a request was for, as the paths of the code have it. */
@Provider
public class Operations implements ContainerRequestFilter {
  private static final String ATTRIBUTE = Operations.class.getName();

  /** Of requests that no resource was found for, or that were refused before. */
  private static final String NONE = "none";

  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  @Override
  public void filter(ContainerRequestContext request) {
    var path = path(resource.getResourceClass()) + path(resource.getResourceMethod());
    servlet.setAttribute(ATTRIBUTE, path.replaceAll("/{2,}", "/"));
  }

  /** The path with its names in braces, below that of the application. */
  static String of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElse(NONE);
  }

  private static String path(AnnotatedElement element) {
    return Optional.ofNullable(element)
        .map(it -> it.getAnnotation(Path.class))
        .map(it -> "/" + it.value())
        .orElse("");
  }
}
