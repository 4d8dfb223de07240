package latchkey.domain.organization;

import java.util.regex.Pattern;
import latchkey.domain.refusal.Refusal;

/**
 * The name of an organization in URLs; it never changes.
 *
 * @param value 2 to 63 characters of a to z, 0 to 9 and hyphen
 */
public record Slug(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{2,63}");

  public Slug {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal.Malformed("slug", "must be 2 to 63 characters of a-z, 0-9 and hyphen")
          .refused();
    }
  }

  /** The refusal for an organization that is not there. */
  public Refusal notFound() {
    return new Refusal.NotFound("Organization", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
