package latchkey.rest.scim.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import latchkey.domain.organization.ClientProfile;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.Asked;
import latchkey.rest.scim.Golden;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.SampleCaller;
import latchkey.rest.scim.SampleTypes;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.pace.Paces;
import org.junit.jupiter.api.Test;

/** The documents that say what the service is, and how they are asked for. */
class DiscoveryTest {
  private static final PublicUrl URL = new PublicUrl("https://id.example");
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final SampleCaller caller = new SampleCaller(ClientProfile.STRICT);
  private final Discovery discovery = new Discovery(new Exchanges(caller, new Paces()), URL);
  private final Types known = new Types(SampleTypes.STANDARD, caller);
  private final SchemasResource schemas = new SchemasResource(discovery, known);
  private final ResourceTypesResource types = new ResourceTypesResource(discovery, known);
  private final ServiceProviderConfigResource config = new ServiceProviderConfigResource(discovery);

  @Test
  void schemas_tell_every_characteristic_of_every_attribute() {
    Golden.assertSame("schemas", document(schemas.list(Asked.plainly().request())));
  }

  @Test
  void resource_types_tell_where_resources_are_and_what_extends_them() {
    Golden.assertSame("resource-types", document(types.list(Asked.plainly().request())));
  }

  @Test
  void the_configuration_tells_what_is_supported() {
    Golden.assertSame("service-provider-config", document(config.get(Asked.plainly().request())));
  }

  @Test
  void a_document_is_scim_unless_json_alone_is_asked_for() {
    var plain = config.get(Asked.plainly().request());
    var json = config.get(Asked.plainly().with("Accept", "application/json").request());

    assertThat(plain.getMediaType().getSubtype()).isEqualTo("scim+json");
    assertThat(json.getMediaType().getSubtype()).isEqualTo("json");
  }

  @Test
  void a_schema_is_found_whatever_the_case_of_its_urn() {
    var found = schemas.get(USER.toUpperCase(java.util.Locale.ROOT), Asked.plainly().request());

    assertThat(found.getStatus()).isEqualTo(200);
  }

  @Test
  void an_unknown_document_is_an_error_that_names_it() {
    var error = Refusals.error(() -> types.get("Robot", Asked.plainly().request()));

    assertThat(error.status()).isEqualTo(404);
    assertThat(error.detail()).contains("Robot");
  }

  @Test
  void discovery_is_never_filtered() {
    var filtered = Asked.plainly().query("filter=id+eq+%22User%22").request();

    assertThat(Refusals.error(() -> schemas.list(filtered)).status()).isEqualTo(403);
  }

  @Test
  void a_document_is_as_new_as_what_it_says() {
    var one = new Document("Schema", "there", out -> out.writeStringField("name", "User"));
    var same = new Document("Schema", "there", out -> out.writeStringField("name", "User"));
    var other = new Document("Schema", "there", out -> out.writeStringField("name", "Robot"));

    assertThat(one.reply().tag()).isEqualTo(same.reply().tag());
    assertThat(one.reply().tag()).isNotEqualTo(other.reply().tag());
  }

  // Tags follow from what the rest says.
  private static Json document(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    var text = new String(((Json) answer.getEntity()).bytes(), StandardCharsets.UTF_8);
    return out -> out.writeRawValue(text.replaceAll("W/\\\\\"[0-9a-f]{16}\\\\\"", "TAG"));
  }
}
