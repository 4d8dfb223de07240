package latchkey.rest.admin.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import latchkey.application.administrator.api.AppointAdministrator;
import latchkey.application.organization.api.FindOrganizations;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.problem.Problem;
import latchkey.rest.problem.ProblemException;
import latchkey.rest.security.AdministratorCaller;

/** How far a caller's power reaches: an operator's everywhere, another's to one organization. */
@RequestScoped
public class Reach {
  @Inject AdministratorCaller caller;
  @Inject FindOrganizations organizations;
  @Inject AppointAdministrator administrators;

  /**
   * The organization of a path.
   *
   * @throws RefusedException NotFound when there is none, or it is out of reach: the two look alike
   */
  public Organization of(String slug) {
    var organization = organizations.named(slug(slug));
    if (!caller.operator()) requireOwn(organization);
    return organization;
  }

  /**
   * The organization that the token of a caller who is no operator names.
   *
   * @throws ProblemException 403 when the caller was dismissed since the token was given
   */
  public Organization own(OrganizationId id) {
    var organization = organizations.get(id);
    requireAppointed(organization);
    return organization;
  }

  /**
   * Refuses everybody but operators.
   *
   * @throws ProblemException 403
   */
  public void requireOperator() {
    if (!caller.operator()) throw forbidden();
  }

  private void requireOwn(Organization organization) {
    boolean own = caller.organization().filter(organization.id()::equals).isPresent();
    if (!own) throw unknown(organization.slug().value());
    requireAppointed(organization);
  }

  // A token outlives a dismissal by up to an hour: the list of administrators has the last word.
  private void requireAppointed(Organization organization) {
    var name = caller.username();
    if (administrators.of(organization.slug()).stream()
        .noneMatch(it -> it.username().equalsIgnoreCase(name))) {
      throw forbidden();
    }
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (RefusedException noSlug) {
      throw unknown(text);
    }
  }

  private static RefusedException unknown(String slug) {
    return new Refusal.NotFound("Organization", slug).refused();
  }

  private static ProblemException forbidden() {
    return new ProblemException(
        new Problem(
            403,
            "forbidden",
            "Forbidden",
            "You may not do this: it takes an operator, or an administrator of the organization."));
  }
}
