package latchkey.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.access.api.AnswerAccess;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.organization.api.CreateOrganization;
import latchkey.application.query.Projection;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, in the deployed application itself. */
@ExtendWith(ArquillianExtension.class)
class WiringIT {
  private static final File APPLICATION = new File("../adapters-rest/target/latchkey.war");

  @Inject private BeanManager beans;
  @Inject private CreateOrganization createOrganization;
  @Inject private CreateUser createUser;
  @Inject private AmendUser amendUser;
  @Inject private AnswerAccess access;
  @Inject private Transactions transactions;
  @Inject private Ids ids;

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, APPLICATION);
  }

  @Test
  void one_mechanism_stands_in_front_of_the_servers_own() {
    var all = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE);
    var first = beans.resolve(beans.getBeans(HttpAuthenticationMechanism.class));

    assertTrue(all.size() > 1, "MicroProfile JWT is there");
    assertEquals("latchkey.rest.security.FrontDoor", first.getBeanClass().getName());
  }

  @Test
  void every_wish_has_one_service_and_every_port_one_store() {
    for (Class<?> port : List.of(CreateUser.class, AmendUser.class, Transactions.class)) {
      assertEquals(1, beans.getBeans(port, Any.Literal.INSTANCE).size(), port.getName());
    }
  }

  @Test
  void a_suspension_through_injected_wishes_is_denied_at_once() {
    var contoso = anOrganization();
    var user = aUser(contoso, "kim@contoso.example");
    assertTrue(access.byId(user).granted());

    amendUser.amend(
        new AmendUser.Command(
            user,
            Precondition.NONE,
            List.of(new UserChange.Suspend(Reason.DIRECTORY)),
            Projection.FULL,
            origin()));

    assertEquals(Set.of(Reason.DIRECTORY), access.byId(user).reasons());
  }

  @Test
  void what_fails_inside_a_transaction_leaves_nothing_behind() {
    var contoso = anOrganization();

    assertThrows(
        RefusedException.class,
        () ->
            transactions.run(
                () -> {
                  aUser(contoso, "kim@contoso.example");
                  aUser(contoso, "KIM@contoso.example");
                }));

    assertTrue(access.byId(aUser(contoso, "kim@contoso.example")).granted());
  }

  @Test
  void ids_are_ordered_by_time() {
    UUID first = ids.next();
    UUID second = ids.next();

    assertEquals(7, first.version());
    assertFalse(first.toString().compareTo(second.toString()) > 0);
  }

  private OrganizationId anOrganization() {
    var slug = new Slug("wiring-" + ids.next());
    return createOrganization
        .create(new CreateOrganization.Command(slug, "Contoso", true, origin()))
        .id();
  }

  private UserKey aUser(OrganizationId organization, String name) {
    var command =
        new CreateUser.Command(
            organization,
            Optional.empty(),
            new UserName(name),
            Optional.empty(),
            true,
            Profile.EMPTY,
            origin());
    return createUser.create(command).user().key();
  }

  private Origin origin() {
    return Origin.scheduled("TEST", ids.next());
  }
}
