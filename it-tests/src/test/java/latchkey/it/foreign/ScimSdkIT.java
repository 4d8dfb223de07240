package latchkey.it.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.resources.ResourceType;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.BulkResponseOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SCIM-SDK's client. */
class ScimSdkIT extends Suite {
  private static final String MANAGER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

  private ScimRequestBuilder scim;

  private void connected(String profile) {
    var directory = organization.connects(profile);
    var config =
        ScimClientConfig.builder()
            .httpHeaders(Map.of("Authorization", "Bearer " + directory.token()))
            .build();
    scim = new ScimRequestBuilder(organization.tenantUrl(), config);
  }

  @AfterEach
  void it_hangs_up() {
    scim.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void it_discovers_what_there_is(String profile) {
    connected(profile);

    var answer = scim.loadMetaConfiguration().sendRequest();
    assertThat(answer.isSuccess()).isTrue();
    var meta = answer.getResource();

    assertThat(meta.getServiceProvider().getBulkConfig().getMaxOperations()).isEqualTo(1_000);
    assertThat(meta.getServiceProvider().getPatchConfig().isSupported()).isTrue();
    assertThat(meta.getServiceProvider().getETagConfig().isSupported()).isTrue();
    assertThat(meta.getResourceTypes())
        .extracting(ResourceType::getEndpoint)
        .containsExactly("/Users", "/Groups");
    assertThat(meta.getSchemas()).hasSizeGreaterThanOrEqualTo(3);
  }

  private static <T extends ScimObjectNode> T succeeds(ServerResponse<T> response, int status) {
    assertThat(response.getHttpStatus()).describedAs(response.getResponseBody()).isEqualTo(status);
    assertThat(response.isSuccess()).isTrue();
    assertThat(response.isValidScimResponse()).isTrue();
    return response.getResource();
  }

  private static void fails(ServerResponse<?> response, int status, String scimType) {
    assertThat(response.getHttpStatus()).describedAs(response.getResponseBody()).isEqualTo(status);
    assertThat(response.isSuccess()).isFalse();
    assertThat(response.isValidScimResponse()).isTrue();
    assertThat(response.getErrorResponse().getStatus()).isEqualTo(status);
    assertThat(response.getErrorResponse().getScimType().orElse("")).isEqualTo(scimType);
    assertThat(response.getErrorResponse().getDetail()).isPresent();
  }

  private static User alice() {
    return User.builder()
        .userName("alice@contoso.example")
        .externalId("a-1")
        .displayName("Alice Smith")
        .name(Name.builder().givenName("Alice").familyName("Smith").build())
        .title("Guard")
        .active(true)
        .emails(
            List.of(
                Email.builder().value("alice@contoso.example").type("work").primary(true).build()))
        .enterpriseUser(EnterpriseUser.builder().department("Doors").employeeNumber("007").build())
        .build();
  }

  private User makes(User user) {
    return succeeds(scim.create(User.class, "/Users").setResource(user).sendRequest(), 201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void a_user_lives(String profile) {
    connected(profile);
    var boss = makes(User.builder().userName("boss@contoso.example").build()).getId().orElseThrow();
    var made = makes(alice());
    var id = made.getId().orElseThrow();
    var tag = made.getMeta().orElseThrow().getVersion().orElseThrow();
    assertThat(succeeds(scim.get(User.class, "/Users", id).sendRequest(), 200)).isEqualTo(made);
    assertThat(made.getEnterpriseUser().orElseThrow().getDepartment()).contains("Doors");
    assertThat(
            scim.get(User.class, "/Users", id)
                .setETagForIfNoneMatch(tag)
                .sendRequest()
                .getHttpStatus())
        .isEqualTo(304);

    var patched =
        succeeds(
            scim.patch(User.class, "/Users", id)
                .addOperation()
                .op(PatchOp.REPLACE)
                .path("displayName")
                .value("Alice S.")
                .next()
                .op(PatchOp.REPLACE)
                .path("emails[type eq \"work\"].value")
                .value("jones@contoso.example")
                .next()
                .op(PatchOp.ADD)
                .path("emails")
                .valueNode(Email.builder().value("alice@home.example").type("home").build())
                .next()
                .op(PatchOp.ADD)
                .path(MANAGER + ".value")
                .value(boss)
                .next()
                .op(PatchOp.REMOVE)
                .path("title")
                .build()
                .sendRequest(),
            200);
    assertThat(patched.getDisplayName()).contains("Alice S.");
    assertThat(patched.getTitle()).isEmpty();
    assertThat(patched.getEmails()).hasSize(2);
    assertThat(patched.getEnterpriseUser().orElseThrow().getManager().orElseThrow().getValue())
        .contains(boss);

    assertThat(deactivated(profile, id).isActive()).contains(false);

    patched.setTitle("Keeper");
    patched.setActive(true);
    patched.setEmails(List.of());
    var update = scim.update(User.class, "/Users", id).setResource(patched);
    fails(update.setETagForIfMatch(tag).sendRequest(), 412, "");
    var read = succeeds(scim.get(User.class, "/Users", id).sendRequest(), 200);
    var now = read.getMeta().orElseThrow().getVersion().orElseThrow();
    var replaced =
        succeeds(
            scim.update(User.class, "/Users", id)
                .setResource(patched)
                .setETagForIfMatch(now)
                .sendRequest(),
            200);
    assertThat(replaced.getTitle()).contains("Keeper");
    assertThat(replaced.getEmails()).isEmpty();
    assertThat(replaced.isActive()).contains(true);

    fails(scim.create(User.class, "/Users").setResource(alice()).sendRequest(), 409, "uniqueness");
    assertThat(scim.delete(User.class, "/Users", id).sendRequest().getHttpStatus()).isEqualTo(204);
    fails(scim.get(User.class, "/Users", id).sendRequest(), 404, "");
    fails(scim.delete(User.class, "/Users", id).sendRequest(), 404, "");
    assertThat(makes(alice()).getId().orElseThrow()).isNotEqualTo(id);
  }

  // its builder wraps any node of a value in an array, which to the letter is refused
  private User deactivated(String profile, String id) {
    var patch = scim.patch(User.class, "/Users", id);
    var inactive = JsonNodeFactory.instance.objectNode().put("active", false);
    if (!profile.equals("strict")) {
      return succeeds(
          patch.addOperation().op(PatchOp.REPLACE).valueNode(inactive).build().sendRequest(), 200);
    }
    var message =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "replace", "value": %s}]}
        """;
    return succeeds(patch.setPatchResource(message.formatted(inactive)).sendRequest(), 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void users_are_found_and_paged(String profile) {
    connected(profile);
    makes(alice());
    for (int i = 0; i < 6; i++) makes(User.builder().userName("user-" + i).title("T" + i).build());
    var users = scim.list(User.class, "/Users");

    var one = users.filter("userName", Comparator.EQ, "ALICE@contoso.example").build();
    assertThat(succeeds(one.get().sendRequest(), 200).getTotalResults()).isOne();
    assertThat(succeeds(one.post().sendRequest(), 200).getListedResources()).hasSize(1);
    var some =
        scim.list(User.class, "/Users")
            .filter("userName", Comparator.SW, "user-")
            .and("title", Comparator.GT, "T2")
            .or("externalId", Comparator.EQ, "a-1")
            .build();
    assertThat(succeeds(some.get().sendRequest(), 200).getTotalResults()).isEqualTo(4);
    var mail =
        scim.list(User.class, "/Users").filter("emails[type eq \"work\" and value co \"contoso\"]");
    assertThat(succeeds(mail.post().sendRequest(), 200).getTotalResults()).isOne();
    fails(
        scim.list(User.class, "/Users").filter("shoeSize eq \"44\"").get().sendRequest(),
        400,
        "invalidFilter");

    assertThat(walked(1)).isEqualTo(walked(4)).hasSize(7).startsWith("alice@contoso.example");
    var all = scim.list(User.class, "/Users").count(2).get().getAll();
    assertThat(all.getHttpStatus()).isEqualTo(200);
  }

  private List<String> walked(int count) {
    var names = new ArrayList<String>();
    for (int start = 1; start <= 7; start += count) {
      var page =
          scim.list(User.class, "/Users")
              .startIndex(start)
              .count(count)
              .sortBy("userName")
              .sortOrder(SortOrder.ASCENDING)
              .attributes("userName");
      var found = succeeds(page.get().sendRequest(), 200);
      assertThat(found.getTotalResults()).isEqualTo(7);
      found.getListedResources().forEach(it -> names.add(it.getUserName().orElseThrow()));
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void a_group_lives(String profile) {
    connected(profile);
    var alice = makes(alice()).getId().orElseThrow();
    var bob = makes(User.builder().userName("bob@contoso.example").build()).getId().orElseThrow();
    var guards =
        Group.builder()
            .displayName("Guards")
            .externalId("g-1")
            .members(List.of(member(alice)))
            .build();
    var made = succeeds(scim.create(Group.class, "/Groups").setResource(guards).sendRequest(), 201);
    var id = made.getId().orElseThrow();
    assertThat(members(id)).containsExactly(alice);

    var joins =
        scim.patch(Group.class, "/Groups", id)
            .addOperation()
            .op(PatchOp.ADD)
            .path("members")
            .valueNode(member(bob));
    assertThat(joins.build().sendRequest().getHttpStatus()).isEqualTo(204);
    assertThat(members(id)).containsExactlyInAnyOrder(alice, bob);
    var leaves =
        scim.patch(Group.class, "/Groups", id)
            .addOperation()
            .op(PatchOp.REMOVE)
            .path("members[value eq \"" + alice + "\"]")
            .next()
            .op(PatchOp.REPLACE)
            .path("displayName")
            .value("Gate");
    assertThat(leaves.build().sendRequest().getHttpStatus()).isEqualTo(204);
    assertThat(members(id)).containsExactly(bob);
    var found =
        scim.list(Group.class, "/Groups").filter("displayName", Comparator.EQ, "gate").build();
    assertThat(succeeds(found.get().sendRequest(), 200).getTotalResults()).isOne();

    var other = Group.builder().displayName("Gate").members(List.of(member(alice))).build();
    succeeds(scim.update(Group.class, "/Groups", id).setResource(other).sendRequest(), 200);
    assertThat(members(id)).containsExactly(alice);
    var stranger = Group.builder().displayName("Gate").members(List.of(member("nobody"))).build();
    fails(
        scim.update(Group.class, "/Groups", id).setResource(stranger).sendRequest(),
        400,
        "invalidValue");

    assertThat(scim.delete(Group.class, "/Groups", id).sendRequest().getHttpStatus())
        .isEqualTo(204);
    fails(scim.get(Group.class, "/Groups", id).sendRequest(), 404, "");
    succeeds(scim.get(User.class, "/Users", alice).sendRequest(), 200);
  }

  private static Member member(String id) {
    return Member.builder().value(id).build();
  }

  private List<String> members(String group) {
    return succeeds(scim.get(Group.class, "/Groups", group).sendRequest(), 200)
        .getMembers()
        .stream()
        .map(it -> it.getValue().orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void a_bulk_is_done(String profile) {
    connected(profile);
    var guards =
        Group.builder().displayName("Guards").members(List.of(member("bulkId:alice"))).build();

    BulkResponse done =
        succeeds(
            scim.bulk()
                .bulkRequestOperation("/Groups")
                .method(HttpMethod.POST)
                .bulkId("guards")
                .data(guards)
                .next()
                .bulkRequestOperation("/Users")
                .method(HttpMethod.POST)
                .bulkId("alice")
                .data(alice())
                .next()
                .bulkRequestOperation("/Users")
                .method(HttpMethod.POST)
                .bulkId("again")
                .data(alice())
                .sendRequest(),
            200);

    assertThat(done.getBulkResponseOperations())
        .extracting(BulkResponseOperation::getStatus)
        .containsExactly(201, 201, 409);
    var group = id(done, "guards");
    var user = id(done, "alice");
    assertThat(members(group)).containsExactly(user);
    assertThat(done.getFailedOperations()).hasSize(1);
    var gone =
        succeeds(
            scim.bulk()
                .bulkRequestOperation("/Users/" + user)
                .method(HttpMethod.DELETE)
                .next()
                .bulkRequestOperation("/Groups/" + group)
                .method(HttpMethod.DELETE)
                .sendRequest(),
            200);
    assertThat(gone.getSuccessfulOperations()).hasSize(2);
  }

  private static String id(BulkResponse done, String bulkId) {
    var location = done.getByBulkId(bulkId).orElseThrow().getLocation().orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
