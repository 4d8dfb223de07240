package latchkey.it.isolation;

import java.util.Arrays;
import java.util.List;

/**
 * All endpoints. One that is not here fails the build, and so does one that is here and nowhere
 * else.
 */
final class Rows {
  private static final String API = "/api/v1/organizations";
  private static final String WHY = "{\"reason\":\"a test\"}";
  private static final String PATCH =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";
  private static final String SEARCH =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]}";

  static final List<Row> ALL =
      Arrays.asList(
          row(200, Door.OPEN, "GET /.well-known/oauth-authorization-server"),
          row(
              200,
              Door.OPEN,
              "POST /api/v1/session",
              "",
              "{\"username\":\"admin\",\"password\":\"a-password-for-tests\"}"),
          row(200, Door.ADMINISTRATORS, "GET " + API),
          row(
              201,
              Door.OPERATORS,
              "POST " + API,
              "",
              "{\"slug\":\"{new}\",\"displayName\":\"New\"}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}",
              "",
              "{\"displayName\":\"Renamed\"}"),
          // refused of one that is on; operators switch off first
          row(409, Door.OPERATORS, "DELETE " + API + "/{slug}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/access/tokens"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/access/tokens",
              "",
              "{\"name\":\"n\"}"),
          row(
              204,
              Door.ADMINISTRATORS,
              "DELETE " + API + "/{slug}/access/tokens/{id}",
              "accessToken"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/administrators"),
          row(
              201,
              Door.OPERATORS,
              "POST " + API + "/{slug}/administrators",
              "",
              "{\"username\":\"{new}\",\"password\":\"a long enough password\"}"),
          row(
              204,
              Door.OPERATORS,
              "DELETE " + API + "/{slug}/administrators/{username}",
              "administrator"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/connections"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/connections",
              "",
              "{\"name\":\"{new}\",\"profile\":\"okta\"}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/connections/{id}", "connection"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}/connections/{id}",
              "connection",
              "{\"requestsPerSecond\":100}"),
          row(204, Door.ADMINISTRATORS, "DELETE " + API + "/{slug}/connections/{id}", "spare"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/connections/{connection}/clients"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/connections/{connection}/clients",
              "",
              "{\"name\":\"n\"}"),
          row(
              204,
              Door.ADMINISTRATORS,
              "DELETE " + API + "/{slug}/connections/{connection}/clients/{id}",
              "client"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/connections/{connection}/tokens"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/connections/{connection}/tokens",
              "",
              "{\"name\":\"n\"}"),
          row(
              204,
              Door.ADMINISTRATORS,
              "DELETE " + API + "/{slug}/connections/{connection}/tokens/{id}",
              "scimToken"),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/connections/{id}/hand-over",
              "connection",
              "{\"to\":\"{spare}\",\"reason\":\"a test\"}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/groups"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/groups/{id}", "group"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/groups/{id}/members", "group"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/compatibility"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/people/conflicts"),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/people/conflicts/{id}/dismiss",
              "conflict",
              WHY),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/people/conflicts/{id}/link",
              "conflict",
              WHY),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/people/imports",
              "",
              "{\"people\":[{\"userName\":\"{new}\",\"reference\":\"{new}\"}]}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/cycles"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/cycles/current"),
          // a stream, which nobody gets who asks for JSON; CyclesIT asks for the stream
          row(406, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/events"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/failures"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/health"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/inactive"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/leavings"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/log"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/provisioning/log/export"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/schemas"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/schemas",
              "",
              Tenant.schema("urn:example:{new}")),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/schemas/{id}", "schema"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}/schemas/{id}",
              "schema",
              Tenant.schema("{schema}")),
          row(204, Door.ADMINISTRATORS, "DELETE " + API + "/{slug}/schemas/{id}", "schema"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/scim"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}/scim",
              "",
              "{\"enabled\":true,\"profile\":\"okta\"}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/scim/clients"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/scim/clients",
              "",
              "{\"name\":\"n\"}"),
          row(204, Door.ADMINISTRATORS, "DELETE " + API + "/{slug}/scim/clients/{id}", "client"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/scim/tokens"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/scim/tokens",
              "",
              "{\"name\":\"n\"}"),
          row(204, Door.ADMINISTRATORS, "DELETE " + API + "/{slug}/scim/tokens/{id}", "scimToken"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/subscriptions"),
          row(
              201,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/subscriptions",
              "",
              "{\"kind\":\"webhook\",\"url\":\"https://hooks.example/\",\"events\":[\"access.changed\"]}"),
          row(
              200,
              Door.ADMINISTRATORS,
              "GET " + API + "/{slug}/subscriptions/{id}",
              "subscription"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}/subscriptions/{id}",
              "subscription",
              "{\"enabled\":false}"),
          row(
              204,
              Door.ADMINISTRATORS,
              "DELETE " + API + "/{slug}/subscriptions/{id}",
              "subscription"),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/subscriptions/{id}/secret",
              "subscription",
              "{}"),
          row(
              202,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/subscriptions/{id}/test",
              "subscription",
              "{}"),
          row(
              202,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/subscriptions/{id}/replay",
              "subscription",
              "{\"since\":\"2026-01-01T00:00:00Z\"}"),
          row(
              200,
              Door.ADMINISTRATORS,
              "GET " + API + "/{slug}/subscriptions/{id}/deliveries",
              "subscription"),
          row(
              202,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/subscriptions/{id}/deliveries/{delivery}/replay",
              "delivery",
              "{}"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/tombstones"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/tombstones/{id}", "tombstone"),
          // not before its time
          row(
              409,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/tombstones/{id}/purge",
              "tombstone",
              WHY),
          row(
              200,
              Door.ADMINISTRATORS,
              "POST " + API + "/{slug}/tombstones/{id}/restore",
              "tombstone",
              WHY),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/users"),
          row(200, Door.ADMINISTRATORS, "GET " + API + "/{slug}/users/{id}", "user"),
          row(
              200,
              Door.ADMINISTRATORS,
              "PUT " + API + "/{slug}/users/{id}/access-until",
              "user",
              "{\"accessUntil\":\"2100-01-01T00:00:00Z\"}"),
          row(
              200,
              Door.ADMINISTRATORS,
              "DELETE " + API + "/{slug}/users/{id}/access-until",
              "user"),
          row(200, Door.ADMINISTRATORS, "POST " + API + "/{slug}/users/{id}/lift", "user", WHY),
          row(200, Door.ADMINISTRATORS, "POST " + API + "/{slug}/users/{id}/suspend", "user", WHY),
          row(200, Door.PRODUCT, "GET /access/v1/changes"),
          row(200, Door.PRODUCT, "GET /access/v1/snapshot"),
          row(400, Door.PRODUCT, "GET /access/v1/users"),
          row(200, Door.PRODUCT, "GET /access/v1/users/{id}", "user"),
          // takes a form, where the matrix sends JSON; TokenEndpointIT sends forms
          row(400, Door.OPEN, "POST /oauth2/token", "", "{}"),
          row(200, Door.DIRECTORY, "GET /scim/v2"),
          row(200, Door.DIRECTORY, "POST /scim/v2/.search", "", SEARCH),
          row(
              200,
              Door.DIRECTORY,
              "POST /scim/v2/Bulk",
              "",
              "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[{\"method\":\"DELETE\",\"path\":\"/Users/{user}\"}]}"),
          row(200, Door.DIRECTORY, "GET /scim/v2/Groups"),
          row(201, Door.DIRECTORY, "POST /scim/v2/Groups", "", "{\"displayName\":\"{new}\"}"),
          row(200, Door.DIRECTORY, "POST /scim/v2/Groups/.search", "", SEARCH),
          row(200, Door.DIRECTORY, "GET /scim/v2/Groups/{id}", "group"),
          row(
              200,
              Door.DIRECTORY,
              "PUT /scim/v2/Groups/{id}",
              "group",
              "{\"displayName\":\"renamed\"}"),
          row(
              204,
              Door.DIRECTORY,
              "PATCH /scim/v2/Groups/{id}",
              "group",
              PATCH.formatted("{\"op\":\"remove\",\"path\":\"members\"}")),
          row(204, Door.DIRECTORY, "DELETE /scim/v2/Groups/{id}", "group"),
          row(200, Door.DIRECTORY, "GET /scim/v2/ResourceTypes"),
          row(200, Door.DIRECTORY, "GET /scim/v2/ResourceTypes/{name}", "resourceType"),
          row(200, Door.DIRECTORY, "GET /scim/v2/Schemas"),
          row(200, Door.DIRECTORY, "GET /scim/v2/Schemas/{urn}", "schema"),
          row(200, Door.DIRECTORY, "GET /scim/v2/ServiceProviderConfig"),
          row(200, Door.DIRECTORY, "GET /scim/v2/Users"),
          row(201, Door.DIRECTORY, "POST /scim/v2/Users", "", "{\"userName\":\"{new}\"}"),
          row(200, Door.DIRECTORY, "POST /scim/v2/Users/.search", "", SEARCH),
          row(200, Door.DIRECTORY, "GET /scim/v2/Users/{id}", "user"),
          row(200, Door.DIRECTORY, "PUT /scim/v2/Users/{id}", "user", "{\"userName\":\"renamed\"}"),
          row(
              200,
              Door.DIRECTORY,
              "PATCH /scim/v2/Users/{id}",
              "user",
              PATCH.formatted("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")),
          row(204, Door.DIRECTORY, "DELETE /scim/v2/Users/{id}", "user"));

  private Rows() {}

  private static Row row(int status, Door door, String endpoint) {
    return row(status, door, endpoint, "", "");
  }

  private static Row row(int status, Door door, String endpoint, String thing) {
    return row(status, door, endpoint, thing, "");
  }

  private static Row row(int status, Door door, String endpoint, String thing, String body) {
    return new Row(Endpoint.of(endpoint), door, thing, body, status);
  }
}
