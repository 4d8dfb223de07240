package latchkey.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import latchkey.application.credential.api.Authenticate.Verdict;
import org.junit.jupiter.api.Test;

class TokenErrorTest {

  @Test
  void a_switched_off_organizations_client_is_good_but_may_not() {
    assertThat(TokenError.of(Verdict.ORGANIZATION_OFF).code()).isEqualTo("unauthorized_client");
    assertThat(TokenError.of(Verdict.ORGANIZATION_OFF).status()).isEqualTo(400);
  }

  @Test
  void nobody_learns_whether_the_id_or_the_secret_was_wrong() {
    assertThat(TokenError.of(Verdict.UNKNOWN)).isEqualTo(TokenError.of(Verdict.WRONG_KIND));
    assertThat(TokenError.of(Verdict.UNKNOWN).status()).isEqualTo(401);
  }

  @Test
  void descriptions_have_the_characters_of_rfc_6749_alone() {
    assertThat(all()).allSatisfy(it -> assertThat(it.description()).matches("[ !#-\\[\\]-~]+"));
  }

  private static List<TokenError> all() {
    var verdicts =
        Arrays.stream(Verdict.values()).filter(it -> it != Verdict.ACCEPTED).map(TokenError::of);
    var others =
        Stream.of(
            TokenError.unauthenticated(),
            TokenError.unsupportedGrant(),
            TokenError.invalidScope(),
            TokenError.tooLarge(1));
    return Stream.concat(verdicts, others).toList();
  }
}
