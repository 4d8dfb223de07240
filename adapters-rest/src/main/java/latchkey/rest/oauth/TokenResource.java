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
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import latchkey.application.credential.api.GrantByAssertion;
import latchkey.application.credential.api.GrantToken;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.application.credential.api.GrantToken.Outcome;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
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
  @Inject GrantByAssertion assertions;
  @Inject DeniedCallers denied;
  @Inject Complaints complaints;
  @Inject PublicUrl url;
  @Inject Clock clock;
  @Context HttpServletRequest request;

  @Operation(
      summary = "Gives a client an access token of 60 minutes",
      description =
          "The grant client_credentials; the client authenticates by HTTP Basic, in the form, or by a"
              + " signed assertion (RFC 7523): its own, or that of an issuer which speaks for it.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = FORM,
              examples = {
                @ExampleObject(
                    name = "clientSecretPost",
                    value =
                        "grant_type=client_credentials&client_id=…&client_secret=lk_client_…"
                            + "&scope=scim"),
                @ExampleObject(
                    name = "privateKeyJwt",
                    value =
                        "grant_type=client_credentials&client_id=…&client_assertion_type="
                            + "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                            + "&client_assertion=eyJ…")
              }))
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
                              + "\"expires_in\":3600,\"scope\":\"scim\"}")))
  @APIResponse(responseCode = "400", description = "An error of RFC 6749 §5.2")
  @APIResponse(responseCode = "401", description = "invalid_client")
  @SecurityRequirements
  @POST
  public Response issue(@HeaderParam("Content-Type") String type, InputStream body) {
    requireForm(Optional.ofNullable(type));
    var form = Form.read(body);
    requireGrant(form);
    requireScope(form);
    var grant = ClientAssertion.sent(form) ? byAssertion(form) : bySecret(form);
    return Response.ok(json(grant)).header("Pragma", "no-cache").build();
  }

  private Grant bySecret(Form form) {
    var client = ClientAuthentication.of(request, form);
    var outcome = tokens.grant(client.client(), client.secret());
    return outcome.grant().orElseThrow(() -> refused(outcome).refused());
  }

  private Grant byAssertion(Form form) {
    var client = ClientAssertion.of(request, form);
    var us = Set.of(url.tokenEndpoint(), url.base());
    var outcome =
        assertions.grant(new GrantByAssertion.Command(client.client(), client.text(), us));
    return outcome.grant().orElseThrow(() -> refused(outcome).refused());
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

  // Whose client it was is known, and so who should hear of it.
  private TokenError refused(Outcome outcome) {
    var error = TokenError.of(outcome.verdict());
    outcome
        .caller()
        .ifPresent(who -> denied.denied(request, who, error.status(), error.description()));
    return error;
  }

  // Whose client is meant is known, though it may be anybody who asked.
  private TokenError refused(GrantByAssertion.Outcome outcome) {
    var error = TokenError.of(outcome);
    var detail = outcome.objection().map(Complaint::detail).orElse(error.description());
    outcome
        .caller()
        .filter(
            who -> complaints.isNew(who.credential().id(), error.description(), clock.instant()))
        .ifPresent(who -> denied.denied(request, who, error.status(), detail));
    return error;
  }

  private static Json json(Grant grant) {
    return Json.object(
        out -> {
          out.writeStringField("access_token", grant.token().text());
          out.writeStringField("token_type", "Bearer");
          out.writeNumberField("expires_in", grant.life().toSeconds());
          out.writeStringField("scope", "scim");
        });
  }
}
