package latchkey.rehearsal.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the job knows of a group's counterpart in the target. Members are ids of the source.
 *
 * @param created by this job; a group that was found may have members of its own
 * @param members acknowledged
 * @param missed not provisioned when it was their turn: only a restart sends them
 * @param left whom this job has taken out
 */
public record GroupLink(
    String id,
    boolean created,
    Map<String, String> held,
    Set<String> members,
    Set<String> missed,
    Set<String> left) {
  public GroupLink {
    held = new LinkedHashMap<>(held);
    members = new LinkedHashSet<>(members);
    missed = new LinkedHashSet<>(missed);
    left = new LinkedHashSet<>(left);
  }

  static GroupLink to(String id, boolean created) {
    return new GroupLink(id, created, Map.of(), Set.of(), Set.of(), Set.of());
  }

  GroupLink holding(Map<String, String> values) {
    Map<String, String> more = new LinkedHashMap<>(held);
    more.putAll(values);
    return new GroupLink(id, created, more, members, missed, left);
  }

  GroupLink changed(Collection<String> joined, Collection<String> gone) {
    Set<String> now = new LinkedHashSet<>(members);
    now.addAll(joined);
    now.removeAll(gone);
    Set<String> out = new LinkedHashSet<>(left);
    out.addAll(gone);
    out.removeAll(joined);
    return new GroupLink(id, created, held, now, missed, out);
  }

  GroupLink missing(Collection<String> people) {
    return new GroupLink(id, created, held, members, Set.copyOf(people), left);
  }

  /** Somebody's counterpart is another one now, or gone: of the former there is nothing to say. */
  GroupLink without(String person) {
    Set<String> now = new LinkedHashSet<>(members);
    now.remove(person);
    return new GroupLink(id, created, held, now, missed, left);
  }
}
