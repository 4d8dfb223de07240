package latchkey.rest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers of every answer, set before anything is written. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class AnswerHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set(request, response);
    chain.doFilter(request, response);
  }

  private static boolean isFile(HttpServletRequest request) {
    return request.getRequestURI().matches("/start\\.(css|js|svg)");
  }

  /** For answers that are given before any filter runs. */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(RequestId.HEADER, RequestId.of(request).toString());
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    // whoever may enter may not a moment later; a page's own files may be kept while unchanged
    response.setHeader("Cache-Control", isFile(request) ? "no-cache" : "no-store");
  }
}
