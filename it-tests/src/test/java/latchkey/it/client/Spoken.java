package latchkey.it.client;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which profiles requests were understood: the same request may mean another thing in another.
 */
public final class Spoken {
  private static final Map<String, Organization> OPENED = new ConcurrentHashMap<>();
  private static final Set<String> PROFILES = ConcurrentHashMap.newKeySet();

  private Spoken() {}

  /** A secret token opens the SCIM door of an organization. */
  static void opens(String token, Organization organization) {
    OPENED.put(token, organization);
  }

  /** A request was sent with this header. */
  static void heard(String authorization) {
    var token = authorization.substring(authorization.lastIndexOf(' ') + 1);
    Optional.ofNullable(OPENED.get(token)).flatMap(Organization::profile).ifPresent(PROFILES::add);
  }

  public static void forget() {
    PROFILES.clear();
  }

  /** Of all connections to which something was said since. */
  public static Set<String> profiles() {
    return Set.copyOf(PROFILES);
  }
}
