package latchkey.rest.scim.call;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import latchkey.rest.request.Faults;
import latchkey.rest.request.RequestId;

/** Stands around everything at {@code /scim} and tells the log what was answered. */
@WebFilter(urlPatterns = "/scim/*", asyncSupported = true)
public class CallFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient CallLogging logging;
  @Inject transient CallLog log;
  @Inject transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var at = clock.instant();
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      if (logging.on()) tell(request, response, at, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void tell(
      HttpServletRequest request, HttpServletResponse response, Instant at, Duration took) {
    try {
      log.answered(request, response.getStatus(), at, took);
    } catch (RuntimeException e) {
      // The call was answered: what ails the log is no reason to take that back.
      Faults.log(RequestId.of(request), e);
    }
  }
}
