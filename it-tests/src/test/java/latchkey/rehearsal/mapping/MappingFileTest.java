package latchkey.rehearsal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
  private static final String GROUPS = "groups displayName = [displayName]\n";

  private static final Person ADA =
      Person.of(
          Map.of(
              "id", "1",
              "userPrincipalName", "ada@contoso.example",
              "givenName", "Adä",
              "surname", "Testwell",
              "department", "R&D",
              "userType", "Member",
              "accountEnabled", "True"));

  private static Mapping mapping(String users) {
    return MappingFile.parse("users userName = [userPrincipalName]\n" + users + GROUPS);
  }

  private static String value(String expression) {
    return mapping("users title = " + expression + "\n").values(ADA).getOrDefault("title", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[surname]|Testwell",
        "\"a \"\"quoted\"\" text\"|a \"quoted\" text",
        "Join(\" \", [givenName], [middleName], [surname])|Adä Testwell",
        "Switch([userType], \"other\", \"guest\", \"G\", \"member\", \"M\")|M",
        "Switch([userType], \"other\", \"guest\", \"G\")|other",
        "Append([department], \" dept\")|R&D dept",
        "Append([jobTitle], \" dept\")|``",
        "Coalesce([jobTitle], [department])|R&D",
        "ToLower([surname])|testwell",
        "ToUpper(ToLower([surname]))|TESTWELL",
        "Mid([surname], 2, 3)|est",
        "NormalizeDiacritics([givenName])|Ada",
        "Not([accountEnabled])|False",
        "StripSpaces(\" a b \")|ab",
        "Trim(\" a b \")|a b"
      })
  void an_expression_computes_a_value(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(expected);
  }

  @Test
  void target_attributes_with_filters_and_urns_keep_their_equal_signs_apart() {
    String urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";

    Mapping mapping =
        mapping(
            "users emails[type eq \"work\"].value = [mail]\nusers " + urn + " = [department]\n");

    assertThat(mapping.users().attributes())
        .containsExactly("userName", "emails[type eq \"work\"].value", urn);
    assertThat(mapping.values(ADA))
        .containsEntry(urn, "R&D")
        .doesNotContainKey("emails[type eq \"work\"].value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userType EQUALS \"member\"|true",
        "userType NOT EQUALS \"Member\"|false",
        "jobTitle IS NULL AND department IS NOT NULL|true",
        "accountEnabled IS TRUE AND accountEnabled IS FALSE|false",
        "department REGEX MATCH \"R.*\"|true",
        "department NOT REGEX MATCH \"R.*\"|false"
      })
  void every_clause_of_a_scope_must_hold(String scope, boolean admitted) {
    Mapping mapping = mapping("scope users = " + scope + "\n");

    assertThat(mapping.inScope(ADA)).isEqualTo(admitted);
  }

  @Test
  void one_of_several_scopes_is_enough() {
    Mapping mapping =
        mapping(
            "scope users = userType EQUALS \"Guest\"\nscope users = department EQUALS \"R&D\"\n");

    assertThat(mapping.inScope(ADA)).isTrue();
    assertThat(mapping.inScope(ADA.with("department", "Sales"))).isFalse();
  }

  @Test
  void deleted_blocked_unassigned_and_out_of_scope_are_all_soft_deleted() {
    Mapping mapping = MappingFile.read("entra");

    assertThat(mapping.values(ADA)).containsEntry("active", "True");
    for (Person gone :
        List.of(
            ADA.recycled(true),
            ADA.with("accountEnabled", "False"),
            ADA.assigned(false),
            ADA.with("userType", "Guest")))
      assertThat(mapping.values(gone)).containsEntry("active", "False");
  }

  @Test
  void references_are_mapped_but_have_no_plain_value() {
    Mapping mapping = MappingFile.read("entra");
    Team guards = new Team(Map.of("id", "g", "displayName", "Guards"), java.util.Set.of("1"));

    assertThat(mapping.values(ADA.with("manager", "2"))).doesNotContainKey(Mapping.MANAGER);
    assertThat(mapping.values(guards))
        .isEqualTo(Map.of("displayName", "Guards", "externalId", "g"));
    assertThat(mapping.users().maps(Mapping.MANAGER)).isTrue();
  }

  @Test
  void matching_attributes_can_be_chosen_among_the_mapped() {
    Mapping mapping = MappingFile.read("entra").matchingUsersBy(List.of("externalId", "userName"));

    assertThat(mapping.users().matching()).containsExactly("externalId", "userName");
    assertThatThrownBy(() -> MappingFile.read("gallery").matchingUsersBy(List.of("externalId")))
        .isInstanceOf(InvalidMapping.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "users title = Joyn(\" \")|no function Joyn",
        "users title = [jobTitle|a bracket is never closed",
        "users title = \"x|a quote is never closed",
        "users title = Join(\"x\")|Join has 1 arguments",
        "users title = [a] [b]|not an expression at character 5",
        "users userName = [mail]|userName is mapped twice",
        "user title = [a]|begins with none of",
        "scope users = userType LIKE \"x\"|not a scope clause",
        "scope users = userType IS NULL \"x\"|has no value",
        "scope users = userType REGEX MATCH \"[\"|not a regular expression"
      })
  void a_mistake_is_told_with_its_line(String line, String told) {
    assertThatThrownBy(() -> mapping(line + "\n"))
        .isInstanceOf(InvalidMapping.class)
        .hasMessageStartingWith("mapping line 2: ")
        .hasMessageContaining(told);
  }

  @Test
  void who_is_matched_by_an_attribute_must_map_it() {
    assertThatThrownBy(() -> mapping("match users = externalId\n"))
        .hasMessage("users are matched by externalId, which isn't mapped");
  }
}
