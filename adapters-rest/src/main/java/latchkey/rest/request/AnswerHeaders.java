package latchkey.rest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Headers of every answer, set before anything is written. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class AnswerHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Pattern FILES =
      Pattern.compile("/start\\.(css|js|svg)|/docs/[a-z-]*\\.(css|js)");

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set(request, response);
    chain.doFilter(request, response);
  }

  private static boolean isFile(HttpServletRequest request) {
    return FILES.matcher(request.getRequestURI()).matches();
  }

  // Swagger UI, which shows the document, brings pictures along within its styles.
  private static String policy(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/docs/")
        ? POLICY + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'"
        : POLICY;
  }

  /** For answers that are given before any filter runs. */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(RequestId.HEADER, RequestId.of(request).toString());
    response.setHeader("Content-Security-Policy", policy(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    // whoever may enter may not a moment later; a page's own files may be kept while unchanged
    response.setHeader("Cache-Control", isFile(request) ? "no-cache" : "no-store");
  }
}
