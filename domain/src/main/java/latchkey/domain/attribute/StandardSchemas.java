package latchkey.domain.attribute;

import static latchkey.domain.attribute.AttributeDefinition.complex;
import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;

import java.util.List;

/** The schemas of RFC 7643 §4 and §8.7 as constants, and the two resource types made of them. */
public final class StandardSchemas {
  // Before the types, which are made of them: constants are set in the order they stand in.
  private static final String[] PHONE_TYPES = {"work", "home", "mobile", "fax", "pager", "other"};

  private static final String[] IM_TYPES = {
    "aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo"
  };

  /** The core schema of a user. */
  public static final SchemaId USER = new SchemaId("urn:ietf:params:scim:schemas:core:2.0:User");

  /** The core schema of a group. */
  public static final SchemaId GROUP = new SchemaId("urn:ietf:params:scim:schemas:core:2.0:Group");

  /** The enterprise extension of a user. */
  public static final SchemaId ENTERPRISE =
      new SchemaId("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");

  private static final List<AttributeDefinition> COMMON =
      List.of(
          text("schemas", "The URNs of the schemas whose attributes are present")
              .many()
              .mandatory()
              .exact()
              .returned(Returned.ALWAYS),
          text("id", "The identifier this service gave the resource; it never changes")
              .exact()
              .writable(Mutability.READ_ONLY)
              .returned(Returned.ALWAYS)
              .unique(),
          text("externalId", "The identifier the directory gave the resource").exact(),
          complex(
                  "meta",
                  "What this service keeps about the resource",
                  readOnly(text("resourceType", "The name of the resource type").exact()),
                  readOnly(of("created", Type.DATE_TIME, "When the resource was created")),
                  readOnly(of("lastModified", Type.DATE_TIME, "When it last changed in effect")),
                  readOnly(of("location", Type.REFERENCE, "The URI of the resource").to("uri")),
                  readOnly(text("version", "The entity tag of the resource").exact()))
              .writable(Mutability.READ_ONLY));

  /** A user: core schema and enterprise extension. */
  public static final ResourceType USER_TYPE =
      new ResourceType("User", user(), List.of(enterprise()), COMMON);

  /** A group. */
  public static final ResourceType GROUP_TYPE =
      new ResourceType("Group", group(), List.of(), COMMON);

  /** All types, in the order in which they are listed and searched. */
  public static final List<ResourceType> TYPES = List.of(USER_TYPE, GROUP_TYPE);

  private static final List<SchemaId> IDS = List.of(USER, GROUP, ENTERPRISE);

  private StandardSchemas() {}

  /** Whether it is one of these, and not an organization's own. */
  public static boolean define(SchemaId schema) {
    return IDS.contains(schema);
  }

  /** These, in the order in which they are listed. */
  public static List<SchemaId> ids() {
    return IDS;
  }

  private static Schema user() {
    return new Schema(
        USER,
        "User",
        "User Account",
        List.of(
            text("userName", "Signs the user in; unique in the organization, without case")
                .mandatory()
                .unique(),
            complex(
                "name",
                "The components of the user's name",
                text("formatted", "The full name, formatted for display"),
                text("familyName", "The family name"),
                text("givenName", "The given name"),
                text("middleName", "The middle names"),
                text("honorificPrefix", "Titles before the name"),
                text("honorificSuffix", "Suffixes after the name")),
            text("displayName", "The name to show for the user"),
            text("nickName", "The casual way to address the user"),
            of("profileUrl", Type.REFERENCE, "A page about the user").to("external"),
            text("title", "The user's title, such as a job title"),
            text("userType", "The relationship between organization and user"),
            text("preferredLanguage", "The user's preferred languages, as in Accept-Language"),
            text("locale", "The user's default location, for localizing"),
            text("timezone", "The user's time zone, as an IANA name"),
            of("active", Type.BOOLEAN, "False while the directory suspends the user"),
            text("password", "Accepted and dropped: this service keeps no passwords")
                .exact()
                .writable(Mutability.WRITE_ONLY)
                .returned(Returned.NEVER),
            valued("emails", "E-mail addresses", "work", "home", "other"),
            valued("phoneNumbers", "Telephone numbers", PHONE_TYPES),
            valued("ims", "Instant messaging addresses", IM_TYPES),
            multi(
                "photos",
                "Pictures of the user",
                of("value", Type.REFERENCE, "The URI of a picture").to("external"),
                text("display", "A name to show for the value"),
                text("type", "What the value is for").suggesting("photo", "thumbnail"),
                primary()),
            addresses(),
            groups(),
            valued("entitlements", "Things the user is entitled to"),
            // No canonical types: Entra derives roles[primary eq "True"].value from their absence.
            valued("roles", "The user's roles"),
            multi(
                "x509Certificates",
                "Certificates of the user",
                of("value", Type.BINARY, "A DER certificate in base64"),
                text("display", "A name to show for the value"),
                text("type", "What the value is for"),
                primary())));
  }

  private static AttributeDefinition addresses() {
    return multi(
        "addresses",
        "Postal addresses",
        text("formatted", "The full address, formatted for display"),
        text("streetAddress", "Street, house number, and the like"),
        text("locality", "The city"),
        text("region", "The state or region"),
        text("postalCode", "The postal code"),
        text("country", "The country, as ISO 3166-1 alpha-2"),
        text("type", "What the value is for").suggesting("work", "home", "other"),
        primary());
  }

  private static AttributeDefinition groups() {
    return multi(
            "groups",
            "The groups the user belongs to; changed through the groups",
            readOnly(text("value", "The id of the group").exact()),
            readOnly(of("$ref", Type.REFERENCE, "The URI of the group").to("Group")),
            readOnly(text("display", "The group's displayName")),
            readOnly(text("type", "How the membership came about").suggesting("direct")))
        .writable(Mutability.READ_ONLY);
  }

  private static Schema group() {
    return new Schema(
        GROUP,
        "Group",
        "Group",
        List.of(
            text("displayName", "The name of the group").mandatory(),
            multi(
                "members",
                "The users who belong to the group",
                text("value", "The id of the user").exact().writable(Mutability.IMMUTABLE),
                of("$ref", Type.REFERENCE, "The URI of the user")
                    .to("User")
                    .writable(Mutability.IMMUTABLE),
                text("type", "The kind of member")
                    .suggesting("User")
                    .writable(Mutability.IMMUTABLE),
                readOnly(text("display", "The member's displayName")))));
  }

  private static Schema enterprise() {
    return new Schema(
        ENTERPRISE,
        "EnterpriseUser",
        "Enterprise User",
        List.of(
            text("employeeNumber", "The number the employer gave the user"),
            text("costCenter", "The name of a cost center"),
            text("organization", "The name of an organization"),
            text("division", "The name of a division"),
            text("department", "The name of a department"),
            complex(
                "manager",
                "The user's manager",
                text("value", "The id of the manager's user").exact(),
                of("$ref", Type.REFERENCE, "The URI of the manager's user").to("User"),
                readOnly(text("displayName", "The manager's displayName")))));
  }

  private static AttributeDefinition valued(String name, String description, String... types) {
    return multi(
        name,
        description,
        text("value", "The value"),
        text("display", "A name to show for the value"),
        text("type", "What the value is for").suggesting(types),
        primary());
  }

  private static AttributeDefinition multi(
      String name, String description, AttributeDefinition... parts) {
    return complex(name, description, parts).many();
  }

  private static AttributeDefinition primary() {
    return of("primary", Type.BOOLEAN, "Whether this is the preferred value; true at most once");
  }

  private static AttributeDefinition readOnly(AttributeDefinition definition) {
    return definition.writable(Mutability.READ_ONLY);
  }
}
