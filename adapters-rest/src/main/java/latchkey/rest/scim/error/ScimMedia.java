package latchkey.rest.scim.error;

import java.util.Locale;
import java.util.Set;

/** The media types of SCIM (RFC 7644 §3.1 and §8.1) and which of them is answered. */
public final class ScimMedia {
  /** What is answered unless the client can only read plain JSON. */
  public static final String SCIM = "application/scim+json";

  private static final String JSON = "application/json";

  private ScimMedia() {}

  /** The type of the answer; no {@code Accept} header is ever a reason to refuse. */
  public static String answering(String accept) {
    String wanted = accept.toLowerCase(Locale.ROOT);
    return wanted.contains(JSON) && !wanted.contains(SCIM) ? JSON : SCIM;
  }

  /**
   * Whether a body of that type is read as JSON.
   *
   * @param contentType the header as sent; empty when there is none, which is let pass
   */
  public static boolean readable(String contentType) {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!Set.of("", JSON, SCIM).contains(parts[0].strip())) return false;
    for (int i = 1; i < parts.length; i++) if (isOtherCharset(parts[i].strip())) return false;
    return true;
  }

  private static boolean isOtherCharset(String parameter) {
    return parameter.startsWith("charset=")
        && !Set.of("utf-8", "utf8").contains(parameter.substring(8).replace("\"", "").strip());
  }
}
