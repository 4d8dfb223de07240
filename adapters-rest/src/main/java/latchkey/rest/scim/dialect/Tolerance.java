package latchkey.rest.scim.dialect;

import static latchkey.rest.scim.dialect.Habit.EVERYBODYS;
import static latchkey.rest.scim.dialect.Proof.findUsers;
import static latchkey.rest.scim.dialect.Proof.patchGroup;
import static latchkey.rest.scim.dialect.Proof.patchUser;
import static latchkey.rest.scim.dialect.Proof.postUser;

/** Deviations that are let pass where they are met. Those that respell a value are Spellings. */
public enum Tolerance implements Rule {
  EMPTY_OPERATIONS(
      Habit.of(
          EVERYBODYS,
          "A PATCH without operations changes nothing. RFC 7644 §3.5.2 wants one or more.",
          Proof.of(
                  "PATCH",
                  "/Users/{user}",
                  """
                  {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": []}""")
              .refusedAs("invalidSyntax"),
          "scimmyjs/scimmy#59")),

  MISSING_SCHEMAS(
      Habit.of(
          EVERYBODYS,
          "A message does not say its schemas, or not the one that names its kind, or by URNs of"
              + " drafts. RFC 7644 §3.3 and §3.5.2 want it.",
          Proof.of(
                  "POST",
                  "/Users",
                  """
                  {"schemas": ["urn:scim:schemas:core:2.0"], "userName": "carol@example.example"}""")
              .refusedAs("invalidSyntax"),
          "goauthentik/authentik#11249",
          "wso2/product-is#16933")),

  UNKNOWN_SCHEMAS(
      Habit.of(
          EVERYBODYS,
          "schemas has a URN that nobody here knows, such as Entra's own for groups.",
          Proof.of(
                  "POST",
                  "/Groups",
                  """
                  {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"], "displayName": "Munich"}""")
              .refusedAs("invalidValue"),
          "Microsoft Learn: Develop a SCIM endpoint, Create Group")),

  UNKNOWN_ATTRIBUTES(
      Habit.of(
          EVERYBODYS,
          "An attribute that nobody here knows is passed over, its value not kept: one mapping too"
              + " many should not cost the whole request.",
          patchUser(
                  """
                  {"op": "Replace", "value": {"shoeSize": "44", "title": "Guard"}}""")
              .refusedAs("invalidPath"),
          "AzureAD/SCIMReferenceCode#20",
          "Captain-P-Goldfish/SCIM-SDK#539")),

  EXTENSION_AT_TOP(
      Habit.of(
          EVERYBODYS,
          "An attribute of an extension is named without its URN. RFC 7644 §3.10 wants it"
              + " qualified.",
          patchUser(
                  """
                  {"op": "Add", "path": "department", "value": "Gate"}""")
              .refusedAs("invalidPath"),
          "Microsoft Learn: Develop a SCIM endpoint, sample request with department at the top")),

  PATHS_AS_KEYS(
      Habit.of(
          EVERYBODYS,
          "Without a path the keys of the value are paths themselves. RFC 7644 §3.5.2.1 has names"
              + " there.",
          patchUser(
                  """
                  {"op": "replace", "value": {"name.givenName": "Al", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Gate"}}""")
              .refusedAs("invalidPath"),
          "Microsoft Learn: aadOptscim062020",
          "pingidentity/scim2#224",
          "simpleidserver/SimpleIdServer#494",
          "pond/scimitar#123",
          "grokability/snipe-it#19115")),

  SET_IN_ARRAY(
      Habit.of(
          EVERYBODYS,
          "Without a path the set of attributes is wrapped in an array. RFC 7644 §3.5.2.1 has it"
              + " plain.",
          patchUser(
                  """
                  {"op": "replace", "value": [{"title": "Guard", "active": false}]}""")
              .refusedAs("invalidValue"),
          "scim-sdk-client 1.30.0: PatchBuilder, an operation with a value node and no path")),

  CREATE_WHEN_ABSENT(
      Habit.of(
          EVERYBODYS,
          "A filter that selects nothing makes an element of its eq terms. RFC 7644 §3.5.2.3 wants"
              + " noTarget, and the whole PATCH would be lost with it.",
          patchUser(
                  """
                  {"op": "Replace", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "+1 555 0100"}""")
              .refusedAs("noTarget"),
          "better-auth/better-auth#10682",
          "Captain-P-Goldfish/SCIM-SDK#416",
          "wireapp/wire-server#5419",
          "ssoready/ssoready#228")),

  REPLACED_IN_PART(
      Habit.of(
          EVERYBODYS,
          "A replace through a filter names the parts it replaces, and the others stay. By RFC 7644"
              + " §3.5.2.3 the whole element is replaced.",
          patchUser(
                  """
                  {"op": "Replace", "path": "emails[type eq \\"work\\"]", "value": {"display": "Alice"}}""")
              .refusedAs("invalidValue"),
          "simpleidserver/SimpleIdServer#59")),

  PART_OF_ALL(
      Habit.of(
          EVERYBODYS,
          "A part of a multi-valued attribute without a filter means that part of every element.",
          patchUser(
                  """
                  {"op": "replace", "path": "emails.value", "value": "al@example.example"}""")
              .refusedAs("invalidPath"),
          "Metatavu/keycloak-scim-server#40")),

  LISTED_IN_REMOVE(
      Habit.of(
          EVERYBODYS,
          "A remove with a value takes what is listed and nothing else. By RFC 7644 §3.5.2.2 a"
              + " remove has no value, and without a filter it would empty the group.",
          patchGroup(
                  """
                  {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "{user}"}]}""")
              .refusedAs("invalidValue"),
          "apache/directory-scimple#436",
          "AzureAD/SCIMReferenceCode#10",
          "MicrosoftDocs/azure-docs#30826",
          "Captain-P-Goldfish/SCIM-SDK#167",
          "goauthentik/authentik#23798")),

  READ_ONLY_AGAIN(
      Habit.of(
          EVERYBODYS,
          "What the service keeps, such as the resource's id, is given again as a value to set, and"
              + " is what it was.",
          patchGroup(
                  """
                  {"op": "replace", "value": {"id": "{group}", "displayName": "Gate"}}""")
              .refusedAs("mutability"),
          "Okta: Group Push, SCIM 2.0 protocol reference",
          "goauthentik/authentik#23950")),

  UNQUOTED_TEXT(
      Habit.of(
          EVERYBODYS,
          "A text in a filter has no quotes. RFC 7644 §3.4.2.2 wants a JSON string.",
          findUsers("filter=externalId eq jyoung").refusedAs("invalidFilter"),
          "Microsoft Learn: Develop a SCIM endpoint, query by externalId")),

  QUOTED_LITERAL(
      Habit.of(
          EVERYBODYS,
          "A boolean or number in a filter has quotes, as in primary eq \"True\".",
          findUsers("filter=active eq \"True\"").refusedAs("invalidFilter"),
          "pingidentity/scim2#239",
          "apache/directory-scimple#1213")),

  PART_AFTER_BRACKETS(
      Habit.of(
          EVERYBODYS,
          "A filter goes on after its brackets: the same element must also compare so. The grammar"
              + " of RFC 7644 §3.4.2.2 ends at the bracket.",
          findUsers("filter=emails[type eq \"work\"].value eq \"alice@example.example\"")
              .refusedAs("invalidFilter"),
          "MicrosoftDocs/azure-docs#83855",
          "Metatavu/keycloak-scim-server#35",
          "FusionAuth/fusionauth-issues#2456")),

  SEVERAL_PRIMARIES(
      Habit.of(
          EVERYBODYS,
          "Several elements claim to be primary: the last one is. RFC 7643 §2.4 allows one.",
          postUser(
                  """
                  "userName": "carol@example.example", "emails": [{"type": "work", "value": "carol@example.example", "primary": true}, {"type": "home", "value": "carol@home.example", "primary": true}]""")
              .refusedAs("invalidValue"),
          "wso2/product-is#10033")),

  TEXT_AS_REFERENCE(
      Habit.of(
          EVERYBODYS,
          "A reference is a text that is no URI, and is kept as it was sent. RFC 7643 §2.3.7 wants a"
              + " URI.",
          patchUser(
                  """
                  {"op": "Replace", "path": "profileUrl", "value": "Alice's page"}""")
              .refusedAs("invalidValue"),
          "Microsoft SCIM Validator: random text for every attribute, profileUrl included")),

  UNREADABLE_PAGING(
      Habit.of(
          EVERYBODYS,
          "A paging parameter that is no number counts as not given.",
          findUsers("startIndex=abc&count=10").refusedAs("invalidValue"),
          "phasehq/console#1007"));

  private final Habit habit;

  Tolerance(Habit habit) {
    this.habit = habit;
  }

  @Override
  public Habit habit() {
    return habit;
  }
}
