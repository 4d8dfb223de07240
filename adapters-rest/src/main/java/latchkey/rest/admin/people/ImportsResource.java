package latchkey.rest.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import latchkey.application.adoption.api.ImportPeople;
import latchkey.domain.adoption.Person;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People whom the product has already, before a directory comes. */
@Path("v1/organizations/{slug}/people/imports")
@Produces("application/json")
@RequestScoped
public class ImportsResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject ImportPeople importPeople;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Imports people, as JSON or CSV; the same again changes nothing")
  @POST
  @Consumes("application/json")
  public Json json(Members body) {
    return imported(() -> Rows.of(body), body.text("reason"));
  }

  @Operation(summary = "Imports people, as JSON or CSV; the same again changes nothing")
  @POST
  @Consumes("text/csv")
  public Json csv(InputStream body) {
    return imported(() -> Rows.of(body), Optional.empty());
  }

  // whose organization it is comes first: nobody learns from a refusal that there is one
  private Json imported(Supplier<List<Person>> people, Optional<String> reason) {
    var organization = reach.of(slug).slug();
    var report =
        importPeople.importAll(
            new ImportPeople.Command(
                organization, people.get(), caller.origin("import-people", reason)));
    return Json.object(
        out -> {
          out.writeNumberField("imported", report.imported());
          out.writeNumberField("unchanged", report.unchanged());
          out.writeNumberField("conflicts", report.conflicts());
        });
  }
}
