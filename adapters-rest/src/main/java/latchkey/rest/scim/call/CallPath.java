package latchkey.rest.scim.call;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A path below the tenant URL, taken apart.
 *
 * @param resource the kind of resource, or what else was asked for
 * @param object the id of one, if it is one of ours
 * @param other what stood in the place of the id, if it is none of ours
 */
record CallPath(String resource, Optional<UUID> object, Optional<String> other) {
  private static final Set<String> TYPES = Set.of("Users", "Groups");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static CallPath of(String path) {
    String rest = path.replaceFirst("^(?:/scim)?(?:/v2)?/*", "");
    String[] parts = rest.split("/", 2);
    boolean one = parts.length > 1 && TYPES.contains(parts[0]) && !parts[1].equals(".search");
    return one ? of(parts[0], parts[1]) : new CallPath(rest, Optional.empty(), Optional.empty());
  }

  private static CallPath of(String type, String id) {
    if (id.isEmpty()) return new CallPath(type, Optional.empty(), Optional.empty());
    return ID.matcher(id).matches()
        ? new CallPath(type, Optional.of(UUID.fromString(id)), Optional.empty())
        : new CallPath(type, Optional.empty(), Optional.of(id));
  }
}
