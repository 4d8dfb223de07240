package latchkey.it.isolation;

/**
 * What the matrix knows of an endpoint.
 *
 * @param thing what is named by the last name in the path; empty for none
 * @param body with {@code {user}} and the like for a tenant's own; empty for none
 * @param status of the answer to the one who may
 */
record Row(Endpoint endpoint, Door door, String thing, String body, int status) {

  /**
   * The path with this organization's slug, this connection and this tenant's thing in it; of one
   * within another both are named, with a space between.
   */
  String path(String slug, String connection, String named) {
    var names = named.split(" ");
    return endpoint
        .path()
        .replace("{slug}", slug)
        .replace("{connection}", connection)
        .replace("{delivery}", names[names.length - 1])
        .replaceAll(
            "\\{(id|username|urn|name)}", java.util.regex.Matcher.quoteReplacement(names[0]));
  }

  boolean namesAnOrganization() {
    return endpoint.path().contains("{slug}");
  }

  boolean namesSomething() {
    return namesAThing() || endpoint.path().contains("{connection}");
  }

  boolean namesAThing() {
    return !thing.isEmpty();
  }

  @Override
  public String toString() {
    return endpoint.toString();
  }
}
