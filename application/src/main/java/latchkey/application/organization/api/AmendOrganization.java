package latchkey.application.organization.api;

import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;

/** Renames an organization, switches it off or on, entitles it, sets what it keeps. */
public interface AmendOrganization {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Malformed
   */
  Organization amend(Command command);

  /** What is empty stays as it is. */
  record Command(
      Slug slug,
      Precondition precondition,
      Optional<String> displayName,
      Optional<Boolean> enabled,
      Optional<Boolean> entitled,
      Optional<Retention> retention,
      Optional<Retention> history,
      Origin origin) {}
}
