package latchkey.rest.request;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id under which one request can be found again: in its answer, in errors and in the log. */
public final class RequestId {

  /** The response header that carries it. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();

  // They tell the time (RFC 9562 §5.7): what a request did is found by its id without an index.
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  private RequestId() {}

  /** The id of a request; drawn when first asked for, whatever the client calls its request. */
  public static UUID of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) == null) {
      request.setAttribute(ATTRIBUTE, IDS.generate());
    }
    return (UUID) request.getAttribute(ATTRIBUTE);
  }
}
