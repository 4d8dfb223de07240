package latchkey.it.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.client.requests.ModifyRequestBuilder;
import com.unboundid.scim2.client.requests.SearchRequestBuilder;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.ArrayList;
import java.util.List;
import latchkey.it.client.Suite;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UnboundID's SCIM 2 SDK. It has no bulk. */
class UnboundIdIT extends Suite {
  private Client http;
  private ScimService scim;

  private void connected(String profile) {
    var directory = organization.connects(profile);
    http =
        ClientBuilder.newClient(
            new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()));
    ClientRequestFilter bearer =
        request -> request.getHeaders().putSingle("Authorization", "Bearer " + directory.token());
    http.register(bearer, ClientRequestFilter.class);
    // it follows locations below the URL that an administrator is shown, and no others
    scim = new ScimService(http.target(organization.tenantUrl()));
  }

  @AfterEach
  void it_hangs_up() {
    http.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void it_discovers_what_there_is(String profile) throws ScimException {
    connected(profile);

    var config = scim.getServiceProviderConfig();
    assertThat(config.getPatch().isSupported()).isTrue();
    assertThat(config.getBulk().getMaxOperations()).isEqualTo(1_000);
    assertThat(config.getFilter().getMaxResults()).isEqualTo(250);
    assertThat(config.getSort().isSupported()).isTrue();
    assertThat(config.getEtag().isSupported()).isTrue();
    assertThat(config.getPagination().supportsCursorPagination()).isTrue();
    assertThat(config.getAuthenticationSchemes()).hasSize(1);
    assertThat(scim.getResourceTypes().getResources())
        .extracting(ResourceTypeResource::getName)
        .containsExactly("User", "Group");
    assertThat(scim.getResourceType("User").getSchemaExtensions()).hasSize(1);
    var schemas = scim.getSchemas().getResources();
    assertThat(schemas).hasSizeGreaterThanOrEqualTo(3);
    for (SchemaResource schema : schemas) {
      assertThat(scim.getSchema(schema.getId()).getAttributes()).isEqualTo(schema.getAttributes());
    }
  }

  private UserResource alice() {
    var alice =
        new UserResource()
            .setUserName("alice@contoso.example")
            .setDisplayName("Alice Smith")
            .setName(new Name().setGivenName("Alice").setFamilyName("Smith"))
            .setTitle("Guard")
            .setActive(true)
            .setEmails(
                new Email().setValue("alice@contoso.example").setType("work").setPrimary(true));
    alice.setExternalId("a-1");
    alice.setExtension(
        new EnterpriseUserExtension().setDepartment("Doors").setEmployeeNumber("007"));
    return alice;
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void a_user_lives(String profile) throws ScimException {
    connected(profile);
    var boss = scim.create("Users", new UserResource().setUserName("boss@contoso.example"));
    var made = scim.create("Users", alice());
    assertThat(made.getMeta().getLocation().toString()).endsWith("/scim/v2/Users/" + made.getId());
    assertThat(scim.retrieve("Users", made.getId(), UserResource.class)).isEqualTo(made);
    assertThat(scim.retrieve(made.getMeta().getLocation(), UserResource.class)).isEqualTo(made);
    assertThat(made.getExtension(EnterpriseUserExtension.class).getDepartment()).isEqualTo("Doors");
    assertThat(status(() -> scim.retrieveRequest(made).ifNoneMatch().invoke())).isEqualTo(304);

    var patched =
        scim.modifyRequest(made)
            .ifMatch()
            .replaceValue("displayName", "Alice S.")
            .replaceValue("active", false)
            .replaceValue("name.familyName", "Jones")
            .replaceValue("emails[type eq \"work\"].value", "jones@contoso.example")
            .addValues("emails", new Email().setValue("alice@home.example").setType("home"))
            .replaceValue(
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
                new Manager().setValue(boss.getId()))
            .removeValues("title")
            .invoke();
    assertThat(patched.getDisplayName()).isEqualTo("Alice S.");
    assertThat(patched.getActive()).isFalse();
    assertThat(patched.getTitle()).isNull();
    assertThat(patched.getName().getGivenName()).isEqualTo("Alice");
    assertThat(patched.getEmails())
        .extracting(Email::getValue)
        .containsExactly("jones@contoso.example", "alice@home.example");
    assertThat(patched.getExtension(EnterpriseUserExtension.class).getManager().getValue())
        .isEqualTo(boss.getId());
    assertThat(status(() -> scim.modifyRequest(made).ifMatch().removeValues("name").invoke()))
        .isEqualTo(412);

    patched.setTitle("Keeper").setEmails(List.of()).setActive(true);
    var replaced = scim.replaceRequest(patched).ifMatch().invoke();
    assertThat(replaced.getTitle()).isEqualTo("Keeper");
    assertThat(replaced.getEmails()).isNullOrEmpty();
    assertThat(replaced.getId()).isEqualTo(made.getId());
    assertThat(status(() -> scim.replaceRequest(patched).ifMatch().invoke())).isEqualTo(412);

    var taken = failure(() -> scim.create("Users", alice()));
    assertThat(taken.getScimError().getStatus()).isEqualTo(409);
    assertThat(taken.getScimError().getScimType()).isEqualTo("uniqueness");
    scim.delete(replaced);
    assertThat(status(() -> scim.retrieve("Users", made.getId(), UserResource.class)))
        .isEqualTo(404);
    assertThat(status(() -> scim.delete("Users", made.getId()))).isEqualTo(404);
    assertThat(scim.create("Users", alice()).getId()).isNotEqualTo(made.getId());
  }

  private static int status(ThrowingCallable call) {
    return failure(call).getScimError().getStatus();
  }

  private static ScimException failure(ThrowingCallable call) {
    return catchThrowableOfType(ScimException.class, call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void users_are_found_and_paged(String profile) throws ScimException {
    connected(profile);
    scim.create("Users", alice());
    for (int i = 0; i < 6; i++) {
      scim.create("Users", new UserResource().setUserName("user-" + i).setTitle("T" + i));
    }

    found(Filter.eq("userName", "ALICE@contoso.example"), 1);
    found(Filter.and(Filter.sw("userName", "user-"), Filter.gt("title", "T2")), 3);
    found(Filter.or(Filter.eq("title", "t1"), Filter.pr("externalId")), 2);
    found(Filter.not(Filter.pr("name.familyName")), 6);
    found(
        Filter.hasComplexValue(
            "emails", Filter.and(Filter.eq("type", "work"), Filter.co("value", "contoso"))),
        1);
    found(
        Filter.eq("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "doors"),
        1);
    found(
        Filter.and(Filter.eq("active", true), Filter.gt("meta.created", new java.util.Date(0))), 7);
    assertThat(status(() -> scim.search("Users", "shoeSize eq \"44\"", UserResource.class)))
        .isEqualTo(400);
    assertThat(walked(1)).isEqualTo(walked(3)).hasSize(7).startsWith("alice@contoso.example");
    assertThat(walkedByCursor()).containsExactlyElementsOf(walked(7));
  }

  private void found(Filter filter, int total) throws ScimException {
    ListResponse<UserResource> got =
        scim.searchRequest("Users").filter(filter).invoke(UserResource.class);
    var posted = scim.searchRequest("Users").filter(filter).invokePost(UserResource.class);
    assertThat(got.getTotalResults()).describedAs(filter.toString()).isEqualTo(total);
    assertThat(posted.getResources()).isEqualTo(got.getResources()).hasSize(total);
  }

  private List<String> walked(int count) throws ScimException {
    var names = new ArrayList<String>();
    int total = 1;
    for (int start = 1; start <= total; start += count) {
      var page = searched().page(start, count).invoke(UserResource.class);
      total = page.getTotalResults();
      page.forEach(user -> names.add(user.getUserName()));
    }
    return names;
  }

  private List<String> walkedByCursor() throws ScimException {
    var names = new ArrayList<String>();
    var page = searched().firstPageCursorWithCount(3).invoke(UserResource.class);
    page.forEach(user -> names.add(user.getUserName()));
    while (page.getNextCursor() != null) {
      page = searched().pageWithCursor(page.getNextCursor(), 3).invoke(UserResource.class);
      page.forEach(user -> names.add(user.getUserName()));
    }
    return names;
  }

  private SearchRequestBuilder searched() {
    return scim.searchRequest("Users").sort("userName", SortOrder.ASCENDING).attributes("userName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "entra"})
  void a_group_lives(String profile) throws ScimException {
    connected(profile);
    var alice = scim.create("Users", alice()).getId();
    var bob = scim.create("Users", new UserResource().setUserName("bob@contoso.example")).getId();
    var guards =
        new GroupResource().setDisplayName("Guards").setMembers(new Member().setValue(alice));
    guards.setExternalId("g-1");
    var made = scim.create("Groups", guards);
    assertThat(members(made)).containsExactly(alice);
    assertThat(scim.retrieve("Groups", made.getId(), GroupResource.class)).isEqualTo(made);

    scim.modifyRequest(made).addValues("members", new Member().setValue(bob)).invoke();
    assertThat(members(scim.retrieve(made))).containsExactlyInAnyOrder(alice, bob);
    scim.modifyRequest(made).removeValues("members[value eq \"" + alice + "\"]").invoke();
    assertThat(members(scim.retrieve(made))).containsExactly(bob);
    var renamed = answered(made).replaceValue("displayName", "Gate").invoke();
    assertThat(renamed.getDisplayName()).isEqualTo("Gate");
    assertThat(members(renamed)).containsExactly(bob);
    assertThat(
            scim.search("Groups", Filter.eq("displayName", "gate").toString(), GroupResource.class)
                .getTotalResults())
        .isOne();
    assertThat(
            scim.search("Groups", "members.value eq \"" + bob + "\"", GroupResource.class)
                .getTotalResults())
        .isOne();
    assertThat(scim.retrieve("Users", bob, UserResource.class).getGroups()).hasSize(1);

    var read = scim.retrieve("Groups", made.getId(), GroupResource.class);
    var replaced =
        scim.replaceRequest(read.setMembers(new Member().setValue(alice))).ifMatch().invoke();
    assertThat(members(replaced)).containsExactly(alice);
    assertThat(status(() -> scim.replaceRequest(read).ifMatch().invoke())).isEqualTo(412);
    assertThat(
            status(
                () ->
                    answered(made).addValues("members", new Member().setValue("nobody")).invoke()))
        .isEqualTo(400);

    scim.delete(replaced);
    assertThat(status(() -> scim.retrieve("Groups", made.getId(), GroupResource.class)))
        .isEqualTo(404);
    assertThat(scim.retrieve("Users", alice, UserResource.class).getGroups()).isNullOrEmpty();
  }

  // a PATCH of a group is 204 unless attributes are asked for
  private ModifyRequestBuilder.Generic<GroupResource> answered(GroupResource group) {
    return scim.modifyRequest(group).attributes("displayName", "members");
  }

  private static List<String> members(GroupResource group) {
    return group.getMembers().stream().map(Member::getValue).toList();
  }
}
