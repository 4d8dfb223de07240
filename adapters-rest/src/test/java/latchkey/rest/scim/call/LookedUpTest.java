package latchkey.rest.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.rest.scim.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookedUpTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "userName eq \"kim@contoso.example\", kim@contoso.example",
        "externalId EQ kim, kim",
        "emails[type eq \"work\"].value eq \"kim@contoso.example\", kim@contoso.example",
        "emails[type eq \"work\" and value eq \"kim@contoso.example\"], kim@contoso.example",
        "displayName eq \"the \\\"door\\\"\", the \"door\"",
      })
  void a_filter_tells_who_is_looked_for(String filter, String who) {
    assertThat(LookedUp.by(filter)).contains(who);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title pr", "userName sw \"kim\"", "active eq", "eq eq eq"})
  void other_filters_look_for_nobody_in_particular(String filter) {
    assertThat(LookedUp.by(filter).filter(it -> !it.equals("eq"))).isEmpty();
  }

  @Test
  void a_body_tells_by_what_somebody_would_be_known() {
    assertThat(LookedUp.in(Sent.json("{\"displayName\": \"Kim\", \"USERNAME\": \"kim\"}")))
        .contains("kim");
    assertThat(LookedUp.in(Sent.json("{\"displayName\": \"Doors\"}"))).contains("Doors");
    assertThat(LookedUp.in(Sent.json("{\"Operations\": []}"))).isEmpty();
    assertThat(LookedUp.in(Sent.json("[1]"))).isEmpty();
  }
}
