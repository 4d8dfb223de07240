package latchkey.rest.scim.cursor;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import latchkey.domain.organization.OrganizationId;

/** Hides nothing, but tells organizations and bounds apart as a real seal does. */
public final class SampleSeal implements CursorSeal {
  @Override
  public String close(OrganizationId organization, byte[] plain, byte[] bound) {
    return text(plain) + "." + around(organization, bound);
  }

  @Override
  public Optional<byte[]> open(OrganizationId organization, String closed, byte[] bound) {
    return Optional.of(closed.split("\\.", 2))
        .filter(parts -> parts.length == 2 && parts[1].equals(around(organization, bound)))
        .map(parts -> Base64.getUrlDecoder().decode(parts[0]));
  }

  private static String around(OrganizationId organization, byte[] bound) {
    return organization.value() + "." + Arrays.hashCode(bound);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
