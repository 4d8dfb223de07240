package latchkey.rest.oauth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import latchkey.application.credential.api.GrantToken;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.application.credential.api.GrantToken.Outcome;
import latchkey.rest.json.Json;
import latchkey.rest.security.DeniedCallers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Gives clients their tokens for {@code /scim} (RFC 6749 §4.4). */
@Path("token")
@Produces("application/json")
@RequestScoped
public class TokenResource {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject GrantToken tokens;
  @Inject DeniedCallers denied;
  @Context HttpServletRequest request;

  @Operation(
      summary = "Gives a client an access token of 60 minutes",
      description =
          "The grant client_credentials; the client authenticates by HTTP Basic or in the form.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = FORM,
              examples =
                  @ExampleObject(
                      name = "clientSecretPost",
                      value =
                          "grant_type=client_credentials&client_id=…&client_secret=lk_client_…"
                              + "&scope=scim")))
  @APIResponse(
      responseCode = "200",
      description = "The token (RFC 6749 §5.1)",
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "token",
                      value =
                          "{\"access_token\":\"lk_scim_…\",\"token_type\":\"Bearer\","
                              + "\"expires_in\":3600}")))
  @APIResponse(responseCode = "400", description = "An error of RFC 6749 §5.2")
  @APIResponse(responseCode = "401", description = "invalid_client")
  @SecurityRequirements
  @POST
  public Response issue(@HeaderParam("Content-Type") String type, InputStream body) {
    requireForm(Optional.ofNullable(type));
    var form = Form.read(body);
    requireGrant(form);
    var client = ClientAuthentication.of(request, form);
    requireScope(form);
    return answer(tokens.grant(client.client(), client.secret()));
  }

  private static void requireForm(Optional<String> type) {
    if (type.filter(it -> it.toLowerCase(Locale.ROOT).startsWith(FORM)).isEmpty()) {
      throw TokenError.invalidRequest("The body must be " + FORM + ".").refused();
    }
  }

  private static void requireGrant(Form form) {
    var grant =
        form.value("grant_type")
            .orElseThrow(() -> TokenError.invalidRequest("grant_type is missing.").refused());
    if (!grant.equals("client_credentials")) throw TokenError.unsupportedGrant().refused();
  }

  private static void requireScope(Form form) {
    if (form.value("scope").filter(it -> !it.equals("scim")).isPresent()) {
      throw TokenError.invalidScope().refused();
    }
  }

  private Response answer(Outcome outcome) {
    var grant = outcome.grant().orElseThrow(() -> refused(outcome).refused());
    return Response.ok(json(grant)).header("Pragma", "no-cache").build();
  }

  // Whose client it was is known, and so who should hear of it.
  private TokenError refused(Outcome outcome) {
    var error = TokenError.of(outcome.verdict());
    outcome
        .caller()
        .ifPresent(who -> denied.denied(request, who, error.status(), error.description()));
    return error;
  }

  private static Json json(Grant grant) {
    return Json.object(
        out -> {
          out.writeStringField("access_token", grant.token().text());
          out.writeStringField("token_type", "Bearer");
          out.writeNumberField("expires_in", grant.life().toSeconds());
        });
  }
}
