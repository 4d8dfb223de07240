package latchkey.rest.scim.dialect;

import static latchkey.rest.scim.dialect.Habit.ENTRAS;
import static latchkey.rest.scim.dialect.Habit.EVERYBODYS;
import static latchkey.rest.scim.dialect.Proof.patchUser;
import static latchkey.rest.scim.dialect.Proof.postUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Clients' own ways to spell a value. They apply in this order: an array is opened before what is
 * in it is looked at.
 */
public enum Spelling implements Rule {
  EMPTY_AS_UNASSIGNED(
      new EmptyAsUnassigned(),
      Habit.of(
          EVERYBODYS,
          "An empty text takes a value away. RFC 7643 §2.5 has null for it.",
          patchUser(
                  """
                  {"op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": ""}""")
              .refusedAs("invalidValue"),
          "AzureAD/SCIMReferenceCode: gallery tests SCIM_Null_Update and SCIM_Update_Manager")),

  ONE_IN_ARRAY(
      new OneInArray(),
      Habit.of(
          EVERYBODYS,
          "The value of a single-valued attribute is wrapped in an array.",
          patchUser(
                  """
                  {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": [{"$ref": "/Users/{other}", "value": "{other}"}]}""")
              .refusedAs("invalidValue"),
          "Microsoft Learn: Develop a SCIM endpoint, sample request with a manager",
          "scim-sdk-client 1.30.0: PatchBuilder, an operation with a value node")),

  ONE_WITHOUT_ARRAY(
      new OneWithoutArray(),
      Habit.of(
          EVERYBODYS,
          "A multi-valued attribute has one value, and no array around it.",
          postUser(
                  """
                  "userName": "carol@example.example", "emails": {"type": "work", "value": "carol@example.example"}""")
              .refusedAs("invalidValue"),
          "wso2/product-is#7304")),

  BARE_VALUE(
      new BareValue(),
      Habit.of(
          EVERYBODYS,
          "A manager, a member or an e-mail address is sent as the bare value instead of an object"
              + " that has it.",
          patchUser(
                  """
                  {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "{other}"}""")
              .refusedAs("invalidValue"),
          "Captain-P-Goldfish/SCIM-SDK#541",
          "Captain-P-Goldfish/SCIM-SDK#686",
          "apache/directory-scimple#1242")),

  JSON_IN_TEXT(
      new JsonInText(),
      Habit.of(
          ENTRAS,
          "AppRoleAssignmentsComplex patches a role as a JSON document inside the text of its"
              + " value. To the letter that text is the value.",
          patchUser(
              """
              {"op": "Add", "path": "roles", "value": [{"value": "{\\"id\\":\\"06b07648\\",\\"value\\":\\"25\\",\\"displayName\\":\\"Warden\\"}"}]}"""),
          "Microsoft Learn: Develop a SCIM endpoint, AppRoleAssignmentsComplex")),

  WITHOUT_VALUE(
      new WithoutValue(),
      Habit.of(
          EVERYBODYS,
          "An element that has labels but no value says nothing, and a manager whose value is empty"
              + " is none.",
          patchUser(
                  """
                  {"op": "add", "path": "emails", "value": [{"type": "other"}, {"type": "home", "value": "alice@home.example"}]}""")
              .refusedAs("invalidValue"),
          "Microsoft SCIM Validator: Patch User - Remove Manager",
          "gravitee-io/gravitee-access-management#8541")),

  TEXT_AS_BOOLEAN(
      new TextAsBoolean(),
      Habit.of(
          EVERYBODYS,
          "Entra sends \"False\" as text, and some mappings \"0\". RFC 7643 §2.3.2 wants a boolean;"
              + " any other text is refused, as taking it for true would keep doors open.",
          patchUser(
                  """
                  {"op": "Replace", "path": "active", "value": "False"}""")
              .refusedAs("invalidValue"),
          "scimmyjs/scimmy#86",
          "getsentry/sentry#79354",
          "thomaspoignant/scim-patch#872")),

  NUMBER_AS_TEXT(
      new NumberAsText(),
      Habit.of(
          EVERYBODYS,
          "A number or boolean where a text belongs, such as an employeeNumber of 8.",
          patchUser(
                  """
                  {"op": "replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber", "value": 8}""")
              .refusedAs("invalidValue"),
          "OneLogin: SCIM JSON template, in which an administrator places the quotes"));

  private final ValueRule rule;
  private final Habit habit;

  Spelling(ValueRule rule, Habit habit) {
    this.rule = rule;
    this.habit = habit;
  }

  @Override
  public Habit habit() {
    return habit;
  }

  /** The value as the RFC would have it; empty when the rule has nothing to say of it. */
  Optional<JsonNode> rewrite(Given given) {
    return rule.rewrite(given);
  }
}
