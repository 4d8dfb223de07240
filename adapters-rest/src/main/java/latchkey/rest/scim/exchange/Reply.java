package latchkey.rest.scim.exchange;

import java.util.Optional;
import latchkey.rest.json.Json;

/**
 * What became of a wish about one resource, before anybody knows whether it is answered alone.
 *
 * @param status of HTTP, below 400: refusals are thrown
 * @param changed whether anything is other than before, and so recorded as a change
 * @param tag the entity tag, where there is a version
 * @param location of the resource, where it is shown
 * @param body is not written unless it is sent
 */
public record Reply(
    int status,
    boolean changed,
    Optional<String> tag,
    Optional<String> location,
    Optional<Json> body) {

  /** The resource as it is now. */
  public static Reply shown(int status, String tag, String location, Json body) {
    return new Reply(status, false, Optional.of(tag), Optional.of(location), Optional.of(body));
  }

  /** The client has what it asked for (RFC 9110 §15.4.5). */
  public static Reply unchanged(String tag) {
    return new Reply(304, false, Optional.of(tag), Optional.empty(), Optional.empty());
  }

  /** Done, and nothing is shown. */
  public static Reply done(String tag) {
    return new Reply(204, false, Optional.of(tag), Optional.empty(), Optional.empty());
  }

  /** Done, and nothing is left. */
  public static Reply gone() {
    return new Reply(204, true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, of a wish that changed something or did not. */
  public Reply changing(boolean effective) {
    return new Reply(status, effective, tag, location, body);
  }
}
