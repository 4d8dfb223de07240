package latchkey.rest.scim.exchange;

import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.json;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import latchkey.application.query.Window;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Golden;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.ScimError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter=userName eq \"x@a.example\"",
        "filter=userName%20eq%20%22x%40a.example%22",
        "filter=userName+eq+%22x@a.example%22",
        "filter=userName+eq+\"x%40a.example\"&",
        "aadOptscim062020&filter=userName+eq+%22x@a.example%22"
      })
  void every_way_to_encode_a_filter_means_the_same(String query) {
    assertThat(QueryString.of(query).first("filter")).contains("userName eq \"x@a.example\"");
  }

  @Test
  void a_plus_that_is_meant_is_encoded() {
    assertThat(QueryString.of("filter=a%2Bb").first("filter")).contains("a+b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter=%", "filter=%4", "filter=%zz", "filter=%ff"})
  void what_cannot_be_decoded_is_refused(String query) {
    assertThat(Refusals.error(() -> QueryString.of(query)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 100",
    "startIndex=0&count=-3, 1, 0",
    "startIndex=6&count=5, 6, 5",
    "count=1000, 1, 250",
    "startIndex=99999999999999999999, 2147483647, 100"
  })
  void a_page_is_never_larger_than_asked_or_allowed(String query, int start, int count) {
    assertThat(search(query, strict()).window()).isEqualTo(new Window(start, count));
  }

  @Test
  void a_paging_parameter_that_is_no_number_is_refused_by_the_letter_alone() {
    assertThat(search("startIndex=abc", entra()).window()).isEqualTo(new Window(1, 100));
    assertThat(Refusals.of(() -> search("startIndex=abc", strict()).window()))
        .isEqualTo(new Refusal.Malformed("startIndex", "must be a whole number"));
  }

  @Test
  void attributes_and_excluded_attributes_exclude_each_other() {
    assertThat(
            Refusals.of(() -> search("attributes=id&excludedAttributes=name", entra()).selection()))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void a_search_in_a_body_asks_the_same() {
    var body =
        json(
            """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
             "attributes": ["title", "userName"], "startIndex": 2, "count": 3}
            """);

    assertThat(Search.of(body, USER_TYPE, strict()).window()).isEqualTo(new Window(2, 3));
    assertThat(Search.of(body, USER_TYPE, strict()).selection().asks()).isTrue();
  }

  @Test
  void an_empty_list_is_a_list() {
    Golden.assertSame("empty-list", ListAnswer.of(List.<String>of(), (out, item) -> {}));
  }

  @Test
  void an_error_says_its_status_as_text_and_the_request_in_its_detail() {
    Golden.assertSame("error", ScimError.value("userName is missing.").json(new UUID(1, 1)));
  }

  private static Search search(String query, Dialect dialect) {
    return Search.of(QueryString.of(query), USER_TYPE, dialect);
  }
}
