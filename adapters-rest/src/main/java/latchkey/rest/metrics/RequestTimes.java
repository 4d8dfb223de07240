package latchkey.rest.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Times every request at one of the doors: rate, errors and duration of each operation. */
@WebFilter(
    urlPatterns = {"/scim/*", "/api/*", "/access/*", "/oauth2/*", "/.well-known/*"},
    asyncSupported = true)
public class RequestTimes extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Metadata REQUESTS =
      Metadata.builder()
          .withName("latchkey_requests")
          .withUnit(MetricUnits.SECONDS)
          .withDescription("Requests by door, method, path of the resource and class of status.")
          .build();

  @Inject transient MetricRegistry metrics;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var timed = new Timed(request, response, System.nanoTime());
    LeaveTimes.arrived(request, timed.start);
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.isAsyncStarted()) request.getAsyncContext().addListener(timed);
      else timed.end();
    }
  }

  private final class Timed implements AsyncListener {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final long start;

    Timed(HttpServletRequest request, HttpServletResponse response, long start) {
      this.request = request;
      this.response = response;
      this.start = start;
    }

    void end() {
      metrics
          .timer(
              REQUESTS,
              new Tag("door", request.getServletPath().substring(1)),
              new Tag(
                  "method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other"),
              new Tag("path", Operations.of(request)),
              new Tag("status", response.getStatus() / 100 + "xx"))
          .update(Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void onComplete(AsyncEvent event) {
      end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // completes, too
    }

    @Override
    public void onError(AsyncEvent event) {
      // completes, too
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
