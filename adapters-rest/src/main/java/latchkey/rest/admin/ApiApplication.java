package latchkey.rest.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import latchkey.rest.admin.administrator.AdministratorsResource;
import latchkey.rest.admin.credential.TokensResource;
import latchkey.rest.admin.group.GroupsResource;
import latchkey.rest.admin.organization.OrganizationsResource;
import latchkey.rest.admin.organization.ScimResource;
import latchkey.rest.admin.session.SessionResource;
import latchkey.rest.admin.tombstone.TombstonesResource;
import latchkey.rest.admin.user.UsersResource;
import latchkey.rest.json.JsonBodyWriter;
import latchkey.rest.json.MembersReader;
import latchkey.rest.problem.ProblemProviders;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * All of {@code /api}, so that whatever is not there answers as a problem, too. Versions are a part
 * of the resources' paths.
 */
@LoginConfig(authMethod = "MP-JWT", realmName = "latchkey")
@ApplicationPath("/api")
@ApplicationScoped
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    var classes = new HashSet<Class<?>>(ProblemProviders.ALL);
    classes.addAll(
        Set.of(
            SessionResource.class,
            OrganizationsResource.class,
            ScimResource.class,
            TokensResource.class,
            UsersResource.class,
            GroupsResource.class,
            TombstonesResource.class,
            AdministratorsResource.class,
            JsonBodyWriter.class,
            MembersReader.class));
    return classes;
  }
}
