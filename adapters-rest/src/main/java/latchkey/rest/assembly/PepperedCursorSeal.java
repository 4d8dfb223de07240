package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.scim.cursor.CursorSeal;

/** Closes cursors by keys derived from the pepper. */
@Dependent
class PepperedCursorSeal implements CursorSeal {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private final Pepper pepper;

  @Inject
  PepperedCursorSeal(Pepper pepper) {
    this.pepper = pepper;
  }

  @Override
  public String close(OrganizationId organization, byte[] plain, byte[] bound) {
    try {
      return TEXT.encodeToString(seal(organization).close(plain, bound));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  @Override
  public Optional<byte[]> open(OrganizationId organization, String closed, byte[] bound) {
    try {
      return Optional.of(seal(organization).open(Base64.getUrlDecoder().decode(closed), bound));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Seal seal(OrganizationId organization) {
    return new Seal(pepper.keyFor("the cursors of " + organization.value()));
  }
}
