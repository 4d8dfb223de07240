package latchkey.rest.scim.group;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.Group;
import latchkey.domain.group.Member;
import latchkey.rest.scim.exchange.EntityTags;
import latchkey.rest.scim.exchange.ResourceWriter;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.exchange.Shown;
import latchkey.rest.scim.exchange.ValueWriter;

/**
 * Shows groups as SCIM resources.
 *
 * @param base of all locations, without a slash at the end
 * @param type what groups are in the organization
 */
record GroupRenderer(String base, ResourceType type, Selection selection) {
  private static final AttributePath MEMBERS = AttributePath.of(StandardSchemas.GROUP, "members");
  private static final AttributePath META = AttributePath.of(StandardSchemas.GROUP, "meta");

  /** Whether members are part of what is shown; if not, they are never read. */
  boolean showsMembers() {
    return selection.shows(MEMBERS, type.definition(MEMBERS));
  }

  /** What has to be fetched. */
  Projection projection() {
    return new Projection(showsMembers());
  }

  /**
   * Writes the group.
   *
   * @param members empty when they are not shown
   */
  void write(JsonGenerator out, Group group, Optional<? extends Iterator<Member>> members)
      throws IOException {
    new ResourceWriter(type, selection).write(out, shown(group), more -> members(more, members));
  }

  private void members(JsonGenerator out, Optional<? extends Iterator<Member>> members)
      throws IOException {
    if (members.isEmpty()) return;
    out.writeArrayFieldStart(MEMBERS.attribute());
    while (members.get().hasNext()) member(out, members.get().next());
    out.writeEndArray();
  }

  private void member(JsonGenerator out, Member member) throws IOException {
    var shown = new Shown(selection, MEMBERS, type.definition(MEMBERS));
    var value = shown.complex(element(member));
    if (value.isPresent()) ValueWriter.write(out, value.get());
  }

  private Value.Complex element(Member member) {
    String id = member.id().toString();
    Map<String, Value> parts = new HashMap<>();
    parts.put("value", new Value.Text(id));
    parts.put("$ref", new Value.Text(base + "/Users/" + id));
    parts.put("type", new Value.Text("User"));
    member.displayName().ifPresent(name -> parts.put("display", new Value.Text(name)));
    return new Value.Complex(parts);
  }

  String location(Group group) {
    return base + "/Groups/" + group.key().id();
  }

  String tag(Group group) {
    return EntityTags.of(group.version());
  }

  /** The group as a tree, without its members, with what only the wire knows. */
  Attributes shown(Group group) {
    var attributes = group.attributes(List::of);
    return path -> attributes.at(path).map(value -> completed(path, value, group));
  }

  /** Adds what only the wire knows. */
  private Value completed(AttributePath path, Value value, Group group) {
    if (!path.equals(META)) return value;
    return ((Value.Complex) value)
        .with("location", new Value.Text(location(group)))
        .with("version", new Value.Text(tag(group)));
  }
}
