package latchkey.rest.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.domain.call.Wish;
import latchkey.rest.scim.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{`userName`: `kim`, `title`: `Guard`} | {`userName`: `kim`, `title`: `(text of 5)`}",
        "{`password`: `hunter2`} | {`password`: `(text of 7)`}",
        "{`op`: `Add`, `path`: `active`, `value`: `False`}"
            + " | {`op`: `Add`, `path`: `active`, `value`: `False`}",
        "{`value`: [{`value`: `2819c223-7f76-453a-919d-413861904646`}]}"
            + " | {`value`: [{`value`: `2819c223-7f76-453a-919d-413861904646`}]}",
        "{`emails`: [{`type`: `work`, `value`: `a@b.example`, `primary`: true}]}"
            + " | {`emails`: [{`type`: `work`, `value`: `(text of 11)`, `primary`: true}]}",
        "{`salary`: 12345.67, `gone`: null} | {`salary`: `(number)`, `gone`: null}",
        "[`free text`, 1] | [`(text of 9)`, `(number)`]",
      })
  void names_stay_and_values_that_are_nobodys_business_go(String body, String kept) {
    assertThat(Redacted.of(Sent.json(body.replace('`', '"')))).isEqualTo(kept.replace('`', '"'));
  }

  @Test
  void a_long_body_is_read_no_further_than_it_is_kept() {
    var body = "[" + "\"word\",".repeat(50_000) + "1]";

    assertThat(Redacted.of(Sent.json(body)).length()).isLessThan(2 * Wish.LONGEST_BODY);
  }
}
