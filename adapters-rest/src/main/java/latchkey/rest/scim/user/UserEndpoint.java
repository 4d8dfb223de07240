package latchkey.rest.scim.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import latchkey.application.adoption.api.AdoptFound;
import latchkey.application.query.Listing;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.schema.api.FindSchemas;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.application.user.api.FindUsers;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.rest.json.Json;
import latchkey.rest.metrics.Leaves;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.exchange.Ask;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.Reply;
import latchkey.rest.scim.exchange.Search;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.json.CanonicalId;
import latchkey.rest.scim.patch.Kept;
import latchkey.rest.scim.patch.PatchReader;
import latchkey.rest.scim.patch.UserPatches;
import latchkey.rest.security.ScimCaller;

/** What directories do with users. Whoever is suspended is found as ever; DELETE deprovisions. */
@Dependent
class UserEndpoint implements Endpoint {
  private final CreateUser create;
  private final FindUsers find;
  private final AdoptFound adopt;
  private final ReplaceUser replace;
  private final AmendUser amend;
  private final DeprovisionUser deprovision;
  private final FindSchemas schemas;
  private final ScimCaller caller;
  private final PublicUrl url;
  private final Leaves leaves;

  @Inject
  UserEndpoint(
      CreateUser create,
      FindUsers find,
      AdoptFound adopt,
      ReplaceUser replace,
      AmendUser amend,
      DeprovisionUser deprovision,
      FindSchemas schemas,
      ScimCaller caller,
      PublicUrl url,
      Leaves leaves) {
    this.create = create;
    this.find = find;
    this.adopt = adopt;
    this.replace = replace;
    this.amend = amend;
    this.deprovision = deprovision;
    this.schemas = schemas;
    this.caller = caller;
    this.url = url;
    this.leaves = leaves;
  }

  @Override
  public String kind() {
    return "User";
  }

  @Override
  public ResourceType type() {
    return schemas.types(caller.organization()).user();
  }

  @Override
  public Reply create(Ask ask) {
    ask.mayWait();
    var renderer = renderer(ask);
    var said = UserDocument.read(ask.document(), type(), ask.dialect());
    var view =
        create.create(
            new CreateUser.Command(
                caller.organization(),
                Optional.of(caller.connection().id()),
                said.userName(),
                said.externalId(),
                said.active().orElse(true),
                said.profile(),
                origin("POST", 201, ask)));
    return renderer.reply(201, view).changing(true);
  }

  @Override
  public Reply get(String id, Ask ask) {
    var renderer = renderer(ask);
    var view = find.get(key(id), renderer.projection());
    return ask.conditions().read(view.user().version(), renderer.reply(200, view));
  }

  @Override
  public Listing<Json> find(Search search) {
    var renderer = renderer(search.selection());
    var query = search.query(caller.organization(), renderer.projection());
    return adopt.adopt(find.find(query), query, adopting()).map(renderer::json);
  }

  @Override
  public Stretch<Json> walk(Search search, Step step, int count) {
    var renderer = renderer(search.selection());
    var walk = search.walk(caller.organization(), step, count, renderer.projection());
    return find.walk(walk).map(renderer::json);
  }

  @Override
  public Reply replace(String id, Ask ask) {
    var renderer = renderer(ask);
    var key = key(id);
    var said = UserDocument.read(ask.document(), type(), ask.dialect());
    if (said.active().orElse(true)) ask.mayWait();
    var outcome =
        replace.replace(
            new ReplaceUser.Command(
                key,
                precondition(key, ask),
                said.userName(),
                said.externalId(),
                said.active(),
                said.profile(),
                renderer.projection(),
                origin("PUT", 200, ask)));
    tell(outcome.view().user(), outcome.changed());
    return renderer.reply(200, outcome.view()).changing(outcome.changed());
  }

  // What changed a user who was suspended already is no leave: that was another request's.
  private void tell(User user, boolean changed) {
    var since = Optional.ofNullable(user.suspension().since().get(Reason.DIRECTORY));
    if (changed && since.filter(user.modified()::equals).isPresent()) leaves.denied();
  }

  @Override
  public Reply amend(String id, Ask ask) {
    var renderer = renderer(ask);
    var key = key(id);
    var document = PatchReader.read(ask.document(), ask.dialect());
    var changes = UserPatches.changes(document, type(), kept(key), ask.dialect());
    if (changes.stream().noneMatch(UserChange::takesAway)) ask.mayWait();
    var outcome =
        amend.amend(
            new AmendUser.Command(
                key,
                precondition(key, ask),
                changes,
                renderer.projection(),
                origin("PATCH", 200, ask)));
    tell(outcome.view().user(), outcome.changed());
    return renderer.reply(200, outcome.view()).changing(outcome.changed());
  }

  @Override
  public Reply delete(String id, Ask ask) {
    var key = key(id);
    deprovision.deprovision(
        new DeprovisionUser.Command(
            key, precondition(key, ask), caller.retention(), origin("DELETE", 204, ask)));
    leaves.denied();
    return Reply.gone();
  }

  private Precondition precondition(UserKey key, Ask ask) {
    var renderer = renderer(ask);
    return ask.conditions().precondition(() -> renderer.tag(find.get(key, renderer.projection())));
  }

  private Kept kept(UserKey key) {
    var renderer = renderer(Selection.EVERYTHING);
    return new Kept(key.id(), () -> renderer.shown(find.get(key, renderer.projection())));
  }

  private UserKey key(String id) {
    return new UserKey(caller.organization(), new UserId(CanonicalId.require(kind(), id)));
  }

  private UserRenderer renderer(Ask ask) {
    return renderer(ask.selection(type()));
  }

  private UserRenderer renderer(Selection selection) {
    return new UserRenderer(url.tenant(), type(), selection);
  }

  // recorded beside the look-up itself
  private Origin adopting() {
    return caller.origin("ADOPT", Set.of()).answering(200);
  }

  private Origin origin(String operation, int status, Ask ask) {
    return caller.origin(operation, ask.dialect().rules()).answering(status);
  }
}
