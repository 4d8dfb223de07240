package latchkey.domain.call;

import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.Fold;

/**
 * What a directory asked for, as far as it is kept; longer texts are cut.
 *
 * @param operation the method of HTTP
 * @param resource what is below the tenant URL, without an id of ours: {@code Users}
 * @param object the id of the user or group it was about
 * @param filter as sent
 * @param subject the value by which a user or group was looked up, or would have been known,
 *     folded; by it the call is found again when that person is to be forgotten
 * @param body of a refused request, without values that are nobody's business
 */
public record Wish(
    String operation,
    String resource,
    Optional<UUID> object,
    Optional<String> filter,
    Optional<String> subject,
    Optional<String> body) {
  /** Most characters of a body that are kept. */
  public static final int LONGEST_BODY = 4_096;

  private static final int LONGEST_OPERATION = 20;
  private static final int LONGEST_FILTER = 512;
  private static final int LONGEST_RESOURCE = 200;

  public Wish {
    operation = Excerpt.of(operation, LONGEST_OPERATION);
    resource = Excerpt.of(resource, LONGEST_RESOURCE);
    filter = filter.map(text -> Excerpt.of(text, LONGEST_FILTER));
    subject = subject.map(text -> Fold.key(Excerpt.of(text, Fold.KEY_LENGTH)));
    body = body.map(text -> Excerpt.of(text, LONGEST_BODY));
  }

  /** One about a resource or its kind, and nothing else. */
  public static Wish of(String operation, String resource, Optional<UUID> object) {
    return new Wish(
        operation, resource, object, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same without what could name a person. */
  public Wish nameless() {
    return of(operation, resource, object);
  }
}
