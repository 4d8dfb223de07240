package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.json.ValueReader;

/** What a PATCH of a group wishes. Members come and go by id; the group itself is not read. */
public final class GroupPatches {
  private final ResourceType type;
  private final ProfileSteps facts;
  private final ValueReader reader;
  private final MemberReader members;

  private GroupPatches(ResourceType type, Dialect dialect) {
    this.type = type;
    this.facts = new ProfileSteps(type, dialect);
    this.reader = new ValueReader(dialect);
    this.members = new MemberReader(dialect);
  }

  /**
   * The changes a document asks for, in order; neighbours that can be one are one.
   *
   * @param type what a group is in the organization
   * @throws latchkey.domain.refusal.RefusedException BadPath, BadCriterion, Malformed, Immutable,
   *     NoTarget
   */
  public static List<GroupChange> changes(
      PatchDocument document, ResourceType type, Kept kept, Dialect dialect) {
    var patches = new GroupPatches(type, dialect);
    var changes =
        new Steps(type, dialect, kept).of(document).stream().flatMap(patches::changes).toList();
    return merged(changes);
  }

  private Stream<GroupChange> changes(Step step) {
    if (!step.path().schema().equals(StandardSchemas.GROUP)) return described(step);
    return switch (step.path().attribute()) {
      case "displayName" -> Stream.of(renamed(step));
      case "externalId" -> Stream.of(new GroupChange.Identify(text(step).map(ExternalId::new)));
      case "members" -> membership(step).<GroupChange>map(GroupChange.Enrol::new).stream();
      default -> described(step);
    };
  }

  private Stream<GroupChange> described(Step step) {
    return facts.changes(step).map(GroupChange.Describe::new);
  }

  private GroupChange renamed(Step step) {
    if (step.removes()) {
      throw new Refusal.Immutable("displayName", "is required and cannot be removed").refused();
    }
    return new GroupChange.Rename(
        text(step)
            .orElseThrow(
                () ->
                    new Refusal.Malformed("displayName", "is required, so give a value")
                        .refused()));
  }

  private Optional<MembershipChange> membership(Step step) {
    boolean ofAMember = step.which().isPresent() || step.path().part().isPresent();
    if (ofAMember) return Optional.of(new MembershipChange.Leave(selected(step)));
    return switch (step.kind()) {
      case ADD -> some(members.joining(step.list(whole(step)))).map(MembershipChange.Join::new);
      case REPLACE ->
          Optional.of(new MembershipChange.Become(members.joining(step.list(whole(step)))));
      case TAKE -> some(members.leaving(step.given())).map(MembershipChange.Leave::new);
      case REMOVE -> Optional.of(new MembershipChange.Become(Set.of()));
    };
  }

  /** A member is there or not; nothing about it changes (RFC 7643 §4.2: immutable). */
  private static Set<MemberId> selected(Step step) {
    boolean leaves =
        step.kind() == Operation.Kind.REMOVE
            && step.which().isPresent()
            && step.path().part().filter(part -> !part.equals("value")).isEmpty();
    if (leaves) return SelectedMembers.of(step.which().get());
    throw new Refusal.Immutable(step.name(), "cannot be changed: add and remove members").refused();
  }

  private static Optional<Set<MemberId>> some(Set<MemberId> who) {
    return who.isEmpty() ? Optional.empty() : Optional.of(who);
  }

  private AttributeDefinition whole(Step step) {
    return type.definition(step.path().whole());
  }

  private Optional<String> text(Step step) {
    if (step.removes()) return Optional.empty();
    JsonNode given = step.given();
    return reader
        .read(type.definition(step.path()), given, step.name())
        .map(value -> ((Value.Text) value).value());
  }

  private static List<GroupChange> merged(List<GroupChange> changes) {
    var result = new ArrayList<GroupChange>();
    for (GroupChange next : changes) {
      int last = result.size() - 1;
      var both = last < 0 ? Optional.<GroupChange>empty() : joined(result.get(last), next);
      if (both.isPresent()) result.set(last, both.get());
      else result.add(next);
    }
    return List.copyOf(result);
  }

  private static Optional<GroupChange> joined(GroupChange one, GroupChange next) {
    if (!(one instanceof GroupChange.Enrol a) || !(next instanceof GroupChange.Enrol b)) {
      return Optional.empty();
    }
    return joined(a.change(), b.change()).map(GroupChange.Enrol::new);
  }

  private static Optional<MembershipChange> joined(MembershipChange one, MembershipChange next) {
    if (one instanceof MembershipChange.Join a && next instanceof MembershipChange.Join b) {
      return Optional.of(new MembershipChange.Join(union(a.who(), b.who())));
    }
    if (one instanceof MembershipChange.Leave a && next instanceof MembershipChange.Leave b) {
      return Optional.of(new MembershipChange.Leave(union(a.who(), b.who())));
    }
    return Optional.empty();
  }

  private static Set<MemberId> union(Set<MemberId> one, Set<MemberId> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
