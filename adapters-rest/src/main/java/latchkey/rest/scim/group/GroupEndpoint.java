package latchkey.rest.scim.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import latchkey.application.group.api.AmendGroup;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.group.api.DeleteGroup;
import latchkey.application.group.api.FindGroups;
import latchkey.application.group.api.ReplaceGroup;
import latchkey.application.query.Listing;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.schema.api.FindSchemas;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.refusal.Precondition;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.exchange.Ask;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.EntityTags;
import latchkey.rest.scim.exchange.Reply;
import latchkey.rest.scim.exchange.Search;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.json.CanonicalId;
import latchkey.rest.scim.patch.GroupPatches;
import latchkey.rest.scim.patch.Kept;
import latchkey.rest.scim.patch.PatchReader;
import latchkey.rest.security.ScimCaller;

/** What directories do with groups. Members are read only to be shown. */
@Dependent
class GroupEndpoint implements Endpoint {
  private final CreateGroup create;
  private final FindGroups find;
  private final ReplaceGroup replace;
  private final AmendGroup amend;
  private final DeleteGroup delete;
  private final FindSchemas schemas;
  private final ScimCaller caller;
  private final PublicUrl url;

  @Inject
  GroupEndpoint(
      CreateGroup create,
      FindGroups find,
      ReplaceGroup replace,
      AmendGroup amend,
      DeleteGroup delete,
      FindSchemas schemas,
      ScimCaller caller,
      PublicUrl url) {
    this.create = create;
    this.find = find;
    this.replace = replace;
    this.amend = amend;
    this.delete = delete;
    this.schemas = schemas;
    this.caller = caller;
    this.url = url;
  }

  @Override
  public String kind() {
    return "Group";
  }

  @Override
  public ResourceType type() {
    return schemas.types(caller.organization()).group();
  }

  @Override
  public Reply create(Ask ask) {
    ask.mayWait();
    var renderer = renderer(ask);
    var said = GroupDocument.read(ask.document(), type(), ask.dialect());
    var connection = caller.connection();
    var group =
        create.create(
            new CreateGroup.Command(
                caller.organization(),
                Optional.of(connection.id()),
                said.displayName(),
                connection.demandsUniqueGroupNames(),
                said.externalId(),
                said.profile(),
                said.members().orElse(Set.of()),
                origin("POST", 201, ask)));
    return shown(201, renderer, group).changing(true);
  }

  @Override
  public Reply get(String id, Ask ask) {
    var renderer = renderer(ask);
    var group = find.get(key(id));
    return ask.conditions().read(group.version(), shown(200, renderer, group));
  }

  @Override
  public Listing<Json> find(Search search) {
    var renderer = renderer(search.selection());
    return find.find(search.query(caller.organization(), renderer.projection()))
        .map(group -> json(renderer, group));
  }

  @Override
  public Stretch<Json> walk(Search search, Step step, int count) {
    var renderer = renderer(search.selection());
    var walk = search.walk(caller.organization(), step, count, renderer.projection());
    return find.walk(walk).map(group -> json(renderer, group));
  }

  @Override
  public Reply replace(String id, Ask ask) {
    var renderer = renderer(ask);
    var key = key(id);
    var said = GroupDocument.read(ask.document(), type(), ask.dialect());
    // whom a list of members leaves out is taken out
    if (said.members().isEmpty()) ask.mayWait();
    var outcome =
        replace.replace(
            new ReplaceGroup.Command(
                key,
                precondition(key, ask),
                said.displayName(),
                said.externalId(),
                said.profile(),
                said.members(),
                origin("PUT", 200, ask)));
    return shown(200, renderer, outcome.group()).changing(outcome.changed());
  }

  /**
   * The answer has no body, as it could be all of a large group; asking for attributes asks for one
   * (RFC 7644 §3.5.2).
   */
  @Override
  public Reply amend(String id, Ask ask) {
    var selection = ask.selection(type());
    var key = key(id);
    var document = PatchReader.read(ask.document(), ask.dialect());
    var changes = GroupPatches.changes(document, type(), kept(key), ask.dialect());
    if (changes.stream().noneMatch(GroupChange::takesAway)) ask.mayWait();
    var command =
        new AmendGroup.Command(
            key,
            precondition(key, ask),
            changes,
            origin("PATCH", selection.asks() ? 200 : 204, ask));
    var outcome = amend.amend(command);
    return amended(outcome.group(), selection).changing(outcome.changed());
  }

  private Reply amended(Group group, Selection selection) {
    var renderer = renderer(selection);
    return selection.asks() ? shown(200, renderer, group) : Reply.done(renderer.tag(group));
  }

  @Override
  public Reply delete(String id, Ask ask) {
    var key = key(id);
    delete.delete(new DeleteGroup.Command(key, precondition(key, ask), origin("DELETE", 204, ask)));
    return Reply.gone();
  }

  private Precondition precondition(GroupKey key, Ask ask) {
    return ask.conditions().precondition(() -> EntityTags.of(find.get(key).version()));
  }

  private Reply shown(int status, GroupRenderer renderer, Group group) {
    return Reply.shown(
        status, renderer.tag(group), renderer.location(group), json(renderer, group));
  }

  // Members are not read before they are written: there may be many, and a bulk writes none.
  private Json json(GroupRenderer renderer, Group group) {
    return out -> renderer.write(out, group, members(renderer, group));
  }

  private Optional<MemberPages> members(GroupRenderer renderer, Group group) {
    return renderer.showsMembers()
        ? Optional.of(new MemberPages(find, group.key()))
        : Optional.empty();
  }

  private Kept kept(GroupKey key) {
    return new Kept(key.id(), () -> renderer(Selection.EVERYTHING).shown(find.get(key)));
  }

  private GroupKey key(String id) {
    return new GroupKey(caller.organization(), new GroupId(CanonicalId.require(kind(), id)));
  }

  private GroupRenderer renderer(Ask ask) {
    return renderer(ask.selection(type()));
  }

  private GroupRenderer renderer(Selection selection) {
    return new GroupRenderer(url.tenant(), type(), selection);
  }

  private Origin origin(String operation, int status, Ask ask) {
    return caller.origin(operation, ask.dialect().rules()).answering(status);
  }
}
