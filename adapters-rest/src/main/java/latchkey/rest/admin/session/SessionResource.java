package latchkey.rest.admin.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import latchkey.application.administrator.api.Administrator;
import latchkey.application.administrator.api.SignIn;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.problem.Problem;
import latchkey.rest.problem.ProblemException;
import latchkey.rest.security.AdministratorTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exchanges a password for a token of one hour. */
@Path("v1/session")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class SessionResource {
  @Inject SignIn signIn;
  @Inject AdministratorTokens tokens;
  @Inject Attempts attempts;
  @Inject Clock clock;

  @Operation(summary = "Signs in")
  @POST
  public Json open(Members body) {
    var username = body.requiredText("username");
    var password = body.requiredText("password");
    var who = attempts.one(() -> signIn.signIn(username, password));
    return session(who.orElseThrow(SessionResource::wrong));
  }

  private Json session(Administrator who) {
    return Json.object(
        out -> {
          out.writeStringField("token", tokens.issue(who));
          out.writeStringField(
              "expiresAt", clock.instant().plus(AdministratorTokens.LIFE).toString());
        });
  }

  private static ProblemException wrong() {
    return new ProblemException(
        new Problem(
            401, "signInFailed", "Unauthorized", "There is no such username with this password."));
  }
}
