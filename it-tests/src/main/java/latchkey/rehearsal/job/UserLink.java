package latchkey.rehearsal.job;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the job knows of a person's counterpart in the target.
 *
 * @param id in the target
 * @param held value by target attribute, as last acknowledged; an attribute emptied in the source
 *     stays
 * @param managed false once unassigned or out of scope: disabled then, and no DELETE follows ever
 * @param manager id in the target of the manager last acknowledged, or empty
 * @param missed id in the source of a manager that was not provisioned when it was that one's turn,
 *     or empty
 */
public record UserLink(
    String id, Map<String, String> held, boolean managed, String manager, String missed) {
  public UserLink {
    held = new LinkedHashMap<>(held);
  }

  static UserLink to(String id) {
    return new UserLink(id, Map.of(), true, "", "");
  }

  UserLink holding(Map<String, String> values) {
    Map<String, String> more = new LinkedHashMap<>(held);
    more.putAll(values);
    return new UserLink(id, more, managed, manager, missed);
  }

  UserLink managed(boolean now) {
    return new UserLink(id, held, now, manager, missed);
  }

  UserLink reportingTo(String targetId) {
    return new UserLink(id, held, managed, targetId, "");
  }

  UserLink missing(String sourceId) {
    return new UserLink(id, held, managed, manager, sourceId);
  }
}
