package latchkey.rest.scim.user;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.application.query.UserView;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupRef;
import latchkey.domain.user.User;
import latchkey.rest.json.Json;
import latchkey.rest.scim.exchange.EntityTags;
import latchkey.rest.scim.exchange.Reply;
import latchkey.rest.scim.exchange.ResourceWriter;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.json.CanonicalId;

/**
 * Shows users as SCIM resources.
 *
 * @param base of all locations, without a slash at the end
 * @param type what users are in the organization
 */
record UserRenderer(String base, ResourceType type, Selection selection) {
  private static final AttributePath GROUPS = AttributePath.of(StandardSchemas.USER, "groups");
  private static final AttributePath META = AttributePath.of(StandardSchemas.USER, "meta");
  private static final AttributePath MANAGER =
      AttributePath.of(StandardSchemas.ENTERPRISE, "manager");

  /** Whether the groups of a user are part of what is shown. */
  boolean showsGroups() {
    return selection.shows(GROUPS, type.definition(GROUPS));
  }

  /** What has to be fetched. */
  Projection projection() {
    return new Projection(showsGroups());
  }

  Json json(UserView view) {
    return out -> write(out, view);
  }

  void write(JsonGenerator out, UserView view) throws IOException {
    new ResourceWriter(type, selection).write(out, shown(view), ResourceWriter.Further.NOTHING);
  }

  /** The user as an answer. */
  Reply reply(int status, UserView view) {
    return Reply.shown(status, tag(view), location(view.user()), json(view));
  }

  String location(User user) {
    return base + "/Users/" + user.key().id();
  }

  /** Says by a hash which groups are shown, as the version of a user does not count them. */
  String tag(UserView view) {
    var version = view.user().version();
    return view.groups().isEmpty()
        ? EntityTags.of(version)
        : EntityTags.of(version, hash(view.groups()));
  }

  // Hashes of texts and lists are the same on every node.
  private static int hash(List<GroupRef> groups) {
    return groups.stream().map(one -> one.id() + one.displayName()).toList().hashCode();
  }

  /** The user as a tree, with what only the wire knows. */
  Attributes shown(UserView view) {
    var attributes = view.user().attributes(view::groups);
    return path -> attributes.at(path).map(value -> completed(path, value, view));
  }

  /** Adds what only the wire knows: URIs and the entity tag. */
  private Value completed(AttributePath path, Value value, UserView view) {
    if (path.equals(META)) return meta((Value.Complex) value, view);
    if (path.equals(GROUPS)) return groups((Value.Many) value);
    return path.equals(MANAGER) ? manager((Value.Complex) value) : value;
  }

  private Value meta(Value.Complex meta, UserView view) {
    return meta.with("location", new Value.Text(location(view.user())))
        .with("version", new Value.Text(tag(view)));
  }

  private Value groups(Value.Many groups) {
    return new Value.Many(
        groups.elements().stream()
            .map(one -> referring((Value.Complex) one, base + "/Groups/"))
            .toList());
  }

  // A manager may be unknown here, and then its id need not be one of ours.
  private Value manager(Value.Complex manager) {
    return id(manager).flatMap(CanonicalId::read).isPresent()
        ? referring(manager, base + "/Users/")
        : manager;
  }

  private static Value referring(Value.Complex of, String folder) {
    return of.with("$ref", new Value.Text(folder + id(of).orElseThrow()));
  }

  private static Optional<String> id(Value.Complex of) {
    return of.part("value").map(value -> ((Value.Text) value).value());
  }
}
