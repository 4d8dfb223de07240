package latchkey.rest.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import latchkey.rest.admin.administrator.AdministratorsResource;
import latchkey.rest.admin.connection.ConnectionsResource;
import latchkey.rest.admin.connection.HandOverResource;
import latchkey.rest.admin.credential.AccessTokensResource;
import latchkey.rest.admin.credential.ConnectionClientsResource;
import latchkey.rest.admin.credential.ConnectionTokensResource;
import latchkey.rest.admin.credential.ScimClientsResource;
import latchkey.rest.admin.credential.ScimTokensResource;
import latchkey.rest.admin.group.GroupsResource;
import latchkey.rest.admin.notification.DeliveriesResource;
import latchkey.rest.admin.notification.SubscriptionsResource;
import latchkey.rest.admin.organization.OrganizationsResource;
import latchkey.rest.admin.organization.ScimResource;
import latchkey.rest.admin.people.ConflictsResource;
import latchkey.rest.admin.people.ImportsResource;
import latchkey.rest.admin.provisioning.CompatibilityResource;
import latchkey.rest.admin.provisioning.CyclesResource;
import latchkey.rest.admin.provisioning.EventsResource;
import latchkey.rest.admin.provisioning.FailuresResource;
import latchkey.rest.admin.provisioning.HealthResource;
import latchkey.rest.admin.provisioning.InactiveResource;
import latchkey.rest.admin.provisioning.LeavingsResource;
import latchkey.rest.admin.provisioning.LogResource;
import latchkey.rest.admin.schema.SchemasResource;
import latchkey.rest.admin.session.SessionResource;
import latchkey.rest.admin.tombstone.TombstonesResource;
import latchkey.rest.admin.user.UsersResource;
import latchkey.rest.json.JsonBodyWriter;
import latchkey.rest.json.MembersReader;
import latchkey.rest.problem.ProblemProviders;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * All of {@code /api}, so that whatever is not there answers as a problem, too. Versions are a part
 * of the resources' paths.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Latchkey",
            version = "v1",
            description =
                "SCIM provisioning for things with doors. /api is for administrators, /access for"
                    + " the guarded product, /scim for directories (RFC 7643, RFC 7644).",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "/api: the token of POST /api/v1/session; /access and /scim: a secret token")
@LoginConfig(authMethod = "MP-JWT", realmName = "latchkey")
@ApplicationPath("/api")
@ApplicationScoped
public class ApiApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    // OpenAPI describes this face; a WADL would be one more address to answer for
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return ProblemProviders.with(
        SessionResource.class,
        OrganizationsResource.class,
        ScimResource.class,
        ConnectionsResource.class,
        HandOverResource.class,
        ConnectionTokensResource.class,
        ConnectionClientsResource.class,
        SchemasResource.class,
        ScimTokensResource.class,
        ScimClientsResource.class,
        AccessTokensResource.class,
        ImportsResource.class,
        ConflictsResource.class,
        UsersResource.class,
        GroupsResource.class,
        TombstonesResource.class,
        AdministratorsResource.class,
        LogResource.class,
        CyclesResource.class,
        EventsResource.class,
        FailuresResource.class,
        HealthResource.class,
        CompatibilityResource.class,
        InactiveResource.class,
        LeavingsResource.class,
        SubscriptionsResource.class,
        DeliveriesResource.class,
        JsonBodyWriter.class,
        MembersReader.class);
  }
}
