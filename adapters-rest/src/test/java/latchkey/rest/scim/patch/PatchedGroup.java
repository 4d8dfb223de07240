package latchkey.rest.scim.patch;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;

/** A group that is patched, with the ids of its members. */
record PatchedGroup(
    String displayName, Optional<ExternalId> externalId, Profile profile, SortedSet<UUID> members)
    implements Patched {
  private static final GroupId ID = new GroupId(new UUID(9, 9));
  private static final UUID ALICE = new UUID(5, 1);
  private static final UUID BOB = new UUID(5, 2);
  private static final UUID CAROL = new UUID(5, 3);

  static Patched of(ObjectNode description) {
    var members = new TreeSet<UUID>();
    description.path("members").forEach(it -> members.add(id(it.path("value").asText())));
    return new PatchedGroup(
        description.path("displayName").asText(),
        Optional.ofNullable(description.get("externalId")).map(it -> new ExternalId(it.asText())),
        Profile.EMPTY,
        members);
  }

  private static UUID id(String name) {
    return UUID.fromString(named(name));
  }

  private static String named(String text) {
    return text.replace("{alice}", ALICE.toString())
        .replace("{bob}", BOB.toString())
        .replace("{carol}", CAROL.toString());
  }

  @Override
  public Patched patch(JsonNode operations, ClientProfile client) {
    var dialect = Dialect.of(client);
    var sent = Sent.json(named(operations.toString()));
    var document = Patched.read(sent, dialect, ID);
    var after = this;
    for (GroupChange change : GroupPatches.changes(document, GROUP_TYPE, kept(), dialect)) {
      after = change.accept(new Step(after));
    }
    return after;
  }

  private static Kept kept() {
    var meta = new Value.Complex(Map.of("resourceType", new Value.Text("Group")));
    return new Kept(
        ID, () -> path -> Optional.<Value>of(meta).filter(it -> path.attribute().equals("meta")));
  }

  @Override
  public JsonNode state() {
    var shown = JsonNodeFactory.instance.objectNode().put("displayName", displayName);
    externalId.ifPresent(it -> shown.put("externalId", it.value()));
    if (members.isEmpty()) return shown;
    var list = shown.putArray("members");
    members.forEach(it -> list.addObject().put("value", it.toString()));
    return shown;
  }

  private PatchedGroup with(SortedSet<UUID> others) {
    return new PatchedGroup(displayName, externalId, profile, others);
  }

  /** What a change makes of a group. Who belongs to it, a store keeps; here it is a set. */
  private record Step(PatchedGroup group)
      implements GroupChange.Cases<PatchedGroup>, MembershipChange.Cases<PatchedGroup> {
    private static final Set<UUID> KNOWN = Set.of(ALICE, BOB, CAROL);

    @Override
    public PatchedGroup rename(GroupChange.Rename it) {
      return new PatchedGroup(it.displayName(), group.externalId, group.profile, group.members);
    }

    @Override
    public PatchedGroup identify(GroupChange.Identify it) {
      return new PatchedGroup(group.displayName, it.externalId(), group.profile, group.members);
    }

    @Override
    public PatchedGroup describe(GroupChange.Describe it) {
      var facts = group.profile.apply(it.change(), StandardSchemas.GROUP_TYPE);
      return new PatchedGroup(group.displayName, group.externalId, facts, group.members);
    }

    @Override
    public PatchedGroup redescribe(GroupChange.Redescribe it) {
      return new PatchedGroup(group.displayName, group.externalId, it.profile(), group.members);
    }

    @Override
    public PatchedGroup enrol(GroupChange.Enrol it) {
      return it.change().accept(this);
    }

    @Override
    public PatchedGroup join(MembershipChange.Join it) {
      var more = new TreeSet<>(group.members);
      it.who().forEach(who -> more.add(known(who)));
      return group.with(more);
    }

    @Override
    public PatchedGroup leave(MembershipChange.Leave it) {
      var fewer = new TreeSet<>(group.members);
      it.who().forEach(who -> fewer.remove(who.value()));
      return group.with(fewer);
    }

    @Override
    public PatchedGroup become(MembershipChange.Become it) {
      var others = new TreeSet<UUID>();
      it.who().forEach(who -> others.add(known(who)));
      return group.with(others);
    }

    private static UUID known(MemberId who) {
      if (KNOWN.contains(who.value())) return who.value();
      throw new Refusal.Malformed("members", "are no users of this organization").refused();
    }
  }
}
