package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.wire.Request;

/**
 * A directory's way of asking. Values are texts by target attribute, references are ids of the
 * target.
 */
public interface Dialect {
  String USERS = "Users";
  String GROUPS = "Groups";

  /** How many members go into one PATCH. */
  int MEMBERS_AT_ONCE = 100;

  static Dialect named(String name) {
    return switch (name) {
      case "default" -> new EntraDialect();
      case "flag" -> new FlagDialect();
      case "okta" -> new OktaDialect();
      default ->
          throw new IllegalArgumentException(
              "no dialect " + name + "; there are default, flag and okta");
    };
  }

  String name();

  /** Headers of every request but Authorization and Content-Type. */
  Map<String, String> headers();

  /** The request behind the button Test Connection. @param guid random */
  Request testConnection(String matching, String guid);

  Request find(String resources, String matching, String value);

  Request readUser(String id);

  Request readGroup(String id);

  Request createUser(Map<String, String> values);

  Request createGroup(Map<String, String> values);

  /**
   * @param current as the target shows the user
   * @param changes not empty
   */
  Request amendUser(String id, JsonNode current, List<Change> changes);

  /**
   * @param manager empty to clear
   */
  Request assignManager(String id, JsonNode current, Optional<String> manager);

  /**
   * @param changes not empty
   */
  Request amendGroup(String id, List<Change> changes);

  /**
   * @return as many requests as the client makes of it
   */
  List<Request> amendMembers(
      String id, String displayName, Collection<Member> joining, Collection<Member> leaving);

  /**
   * @return empty when this directory never deletes users
   */
  Optional<Request> deleteUser(String id);

  Request deleteGroup(String id);

  /** Does a group carry this attribute in this dialect at all? */
  boolean speaksOfGroup(String attribute);
}
