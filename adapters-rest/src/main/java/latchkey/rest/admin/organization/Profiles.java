package latchkey.rest.admin.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.refusal.Refusal;

/** The names of clients' profiles. */
public final class Profiles {
  private Profiles() {}

  /**
   * The profile of a name.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed
   */
  public static ClientProfile read(String text) {
    return Arrays.stream(ClientProfile.values())
        .filter(it -> name(it).equals(text))
        .findFirst()
        .orElseThrow(() -> new Refusal.Malformed("profile", "must be one of " + names()).refused());
  }

  private static String names() {
    return Arrays.stream(ClientProfile.values())
        .map(Profiles::name)
        .collect(Collectors.joining(", "));
  }

  /** The name of a profile. */
  public static String name(ClientProfile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }
}
