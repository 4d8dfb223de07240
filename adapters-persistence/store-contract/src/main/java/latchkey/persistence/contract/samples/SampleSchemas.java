package latchkey.persistence.contract.samples;

import static latchkey.domain.attribute.AttributeDefinition.complex;
import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;

import java.util.List;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.schema.CustomSchema;

/** Schemas as organizations define them, with attributes of every kind. */
public final class SampleSchemas {
  private static final String URN = "urn:ietf:params:scim:schemas:extension:contoso:2.0:";

  /** Of users. */
  public static final SchemaId OF_USERS = new SchemaId(URN + "User");

  /** Of groups. */
  public static final SchemaId OF_GROUPS = new SchemaId(URN + "Group");

  private static final List<AttributeDefinition> EVERY_KIND =
      List.of(
          text("badge", "Its number"),
          text("code", "Opens the locker").exact(),
          of("level", Type.INTEGER, "How far one may go"),
          of("score", Type.DECIMAL, "How well it went"),
          of("trained", Type.BOOLEAN, "Whether it may be used"),
          of("since", Type.DATE_TIME, "Since when"),
          of("page", Type.REFERENCE, "Where to read on").to("external"),
          of("picture", Type.BINARY, "What it looks like"),
          text("tags", "What it is called").many(),
          text("marks", "The same, with case").exact().many(),
          of("floors", Type.INTEGER, "Where one may go").many(),
          of("visits", Type.DATE_TIME, "When one was there").many(),
          complex(
              "locker",
              "Where things are kept",
              text("label", "What it says on the door"),
              of("floor", Type.INTEGER, "Where it is"),
              of("locked", Type.BOOLEAN, "Whether it is closed"),
              of("opened", Type.DATE_TIME, "When it was last open")),
          complex(
                  "keys",
                  "What opens things",
                  text("value", "Its number"),
                  text("type", "What it opens"),
                  of("copies", Type.INTEGER, "How many there are"),
                  of("weight", Type.DECIMAL, "In grams"),
                  of("until", Type.DATE_TIME, "When it must be given back"),
                  of("primary", Type.BOOLEAN, "Whether it is the one to take"))
              .many());

  private SampleSchemas() {}

  /** Attributes of every kind, for users. */
  public static CustomSchema everyKindForUsers() {
    return forUsers(EVERY_KIND.toArray(AttributeDefinition[]::new));
  }

  /** Attributes of every kind, for groups. */
  public static CustomSchema everyKindForGroups() {
    return forGroups(EVERY_KIND.toArray(AttributeDefinition[]::new));
  }

  /** These attributes, for users. */
  public static CustomSchema forUsers(AttributeDefinition... attributes) {
    return schema("User", OF_USERS, attributes);
  }

  /** These attributes, for groups. */
  public static CustomSchema forGroups(AttributeDefinition... attributes) {
    return schema("Group", OF_GROUPS, attributes);
  }

  private static CustomSchema schema(String type, SchemaId id, AttributeDefinition... attributes) {
    var schema = new Schema(id, "Contoso " + type, "What Contoso adds", List.of(attributes));
    return CustomSchema.define(type, false, schema, SampleTimes.NOON);
  }

  /** A path of {@link #OF_USERS}, by its short spelling: {@code locker.floor}. */
  public static AttributePath ofUsers(String text) {
    return Paths.path(OF_USERS, text);
  }

  /** A path of {@link #OF_GROUPS}. */
  public static AttributePath ofGroups(String text) {
    return Paths.path(OF_GROUPS, text);
  }
}
