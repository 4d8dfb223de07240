package latchkey.rest.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.administrator.api.Administrator;
import latchkey.application.administrator.api.AppointAdministrator;
import latchkey.application.organization.api.FindOrganizations;
import latchkey.application.query.Slice;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.problem.ProblemException;
import latchkey.rest.security.AdministratorCaller;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private final Organization contoso = organization(1, "contoso");
  private final Organization fabrikam = organization(2, "fabrikam");
  private List<String> appointed = List.of("olga");

  @Test
  void an_operator_reaches_every_organization() {
    var reach = reach(Optional.empty());

    assertThat(reach.of("contoso")).isEqualTo(contoso);
    assertThat(reach.of("fabrikam")).isEqualTo(fabrikam);
  }

  @Test
  void an_administrator_reaches_the_own_organization_alone() {
    var reach = reach(Optional.of(contoso.id()));

    assertThat(reach.of("contoso")).isEqualTo(contoso);
    assertThat(refused(reach, "fabrikam"))
        .isEqualTo(new Refusal.NotFound("Organization", "fabrikam"));
  }

  @Test
  void anothers_organization_looks_like_none_at_all() {
    var reach = reach(Optional.of(contoso.id()));

    assertThat(refused(reach, "nowhere"))
        .isEqualTo(new Refusal.NotFound("Organization", "nowhere"));
    assertThat(refused(reach, "No Slug!"))
        .isEqualTo(new Refusal.NotFound("Organization", "No Slug!"));
  }

  @Test
  void a_token_opens_nothing_once_its_owner_is_dismissed() {
    var reach = reach(Optional.of(contoso.id()));
    appointed = List.of("otto");

    assertThatThrownBy(() -> reach.of("contoso")).isInstanceOf(ProblemException.class);
  }

  @Test
  void some_things_only_an_operator_may() {
    reach(Optional.empty()).requireOperator();

    assertThatThrownBy(() -> reach(Optional.of(contoso.id())).requireOperator())
        .isInstanceOf(ProblemException.class);
  }

  private static Refusal refused(Reach reach, String slug) {
    return catchThrowableOfType(RefusedException.class, () -> reach.of(slug)).refusal();
  }

  private Reach reach(Optional<OrganizationId> organization) {
    var reach = new Reach();
    reach.caller = new Caller(organization);
    reach.organizations = new Known();
    reach.administrators = new Appointed();
    return reach;
  }

  private static Organization organization(int id, String slug) {
    return Organization.found(
        new OrganizationId(new UUID(0, id)), new Slug(slug), slug, true, THEN);
  }

  private record Caller(Optional<OrganizationId> organization) implements AdministratorCaller {
    @Override
    public String username() {
      return "Olga";
    }

    @Override
    public java.time.Instant expires() {
      return java.time.Instant.MAX;
    }

    @Override
    public Origin origin(String operation, Optional<String> reason) {
      return Origin.scheduled(operation, requestId());
    }

    @Override
    public UUID requestId() {
      return new UUID(0, 7);
    }
  }

  private final class Known implements FindOrganizations {
    @Override
    public Organization named(Slug slug) {
      return List.of(contoso, fabrikam).stream()
          .filter(it -> it.slug().equals(slug))
          .findFirst()
          .orElseThrow(() -> new Refusal.NotFound("Organization", slug.value()).refused());
    }

    @Override
    public Organization get(OrganizationId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Organization> list(Slice slice) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Connection> connection(OrganizationId organization) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Appointed implements AppointAdministrator {
    @Override
    public List<Administrator> of(Slug slug) {
      return appointed.stream()
          .map(name -> new Administrator(name, Optional.of(contoso.id())))
          .toList();
    }

    @Override
    public Administrator appoint(Slug slug, String username, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void dismiss(Slug slug, String username) {
      throw new UnsupportedOperationException();
    }
  }
}
