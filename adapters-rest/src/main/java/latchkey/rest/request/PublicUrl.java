package latchkey.rest.request;

import java.net.URI;

/**
 * Where clients reach this service, which need not be where it listens.
 *
 * @param base without a slash at the end
 */
public record PublicUrl(String base) {

  /**
   * @throws IllegalArgumentException when it is no http or https URL
   */
  public PublicUrl {
    base = base.replaceAll("/+$", "");
    var scheme = String.valueOf(URI.create(base).getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "LATCHKEY_PUBLIC_URL is " + base + ", which is no http or https URL.");
    }
  }

  /** What an administrator pastes into a directory as its tenant URL. */
  public String tenant() {
    return base + "/scim/v2";
  }

  /** Where OAuth clients get their tokens. */
  public String tokenEndpoint() {
    return base + "/oauth2/token";
  }
}
