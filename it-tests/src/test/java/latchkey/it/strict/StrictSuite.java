package latchkey.it.strict;

import static latchkey.it.client.Given.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;

/** A client to the letter of the RFCs is connected to a fresh organization. */
abstract class StrictSuite extends Suite {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  Directory client;

  @BeforeEach
  void a_strict_client_is_connected() {
    client = given().strict(organization);
  }

  /** Tries to make a user of these members of a JSON object. */
  Answer posts(String members) {
    return client.postsUser(user(members));
  }

  /** Tries to make a group of these members of a JSON object. */
  Answer postsGroup(String members) {
    return client.postsGroup(group(members));
  }

  static String user(String members) {
    return "{\"schemas\": [\"%s\", \"%s\"], %s}".formatted(USER, ENTERPRISE, members);
  }

  static String group(String members) {
    return "{\"schemas\": [\"%s\"], %s}".formatted(GROUP, members);
  }

  /** Tries one operation on a user or a group. */
  Answer patches(String path, String operation) {
    var body =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
        """;
    return client.asks("PATCH", path, Optional.of(body.formatted(operation)));
  }

  Answer finds(String type, String filter) {
    return client.gets("/" + type + "?filter=" + Directory.encoded(filter));
  }

  static List<String> ids(Answer list) {
    var ids = new ArrayList<String>();
    list.at("/Resources").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
