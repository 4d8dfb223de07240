package latchkey.rest.admin.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import latchkey.domain.credential.Proof;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.json.Members;
import latchkey.rest.outgoing.LoopbackAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientProofsTest {
  private final ClientProofs proofs = new ClientProofs(new LoopbackAllowed(false));

  @Test
  void a_client_has_a_secret_unless_it_says_otherwise() {
    assertThat(proofs.read(body("{'name':'n'}"))).isEmpty();
    assertThat(proofs.read(body("{'jwks':null,'jwksUri':null,'federation':null}"))).isEmpty();
  }

  @Test
  void an_issuer_is_read_as_it_was_written() {
    assertThat(proofs.read(federation("https://login.example/tenant/v2.0")))
        .contains(new Proof.Federation("https://login.example/tenant/v2.0", "s", "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example/",
        "http://127.0.0.1/",
        "https://login.example/?x",
        "https://login.example/#",
        "https://me@login.example/",
        "https://",
        "login.example",
        ""
      })
  void an_issuer_is_an_https_address_without_query_and_fragment(String issuer) {
    assertThatThrownBy(() -> proofs.read(federation(issuer))).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'jwksUri':'http://keys.example/'}",
        "{'jwksUri':7}",
        "{'jwks':'{}'}",
        "{'jwks':[]}",
        "{'jwks':{}}",
        "{'federation':[]}",
        "{'federation':{'issuer':'https://login.example/','subject':'s'}}",
        "{'jwksUri':'https://keys.example/','federation':{}}"
      })
  void what_is_none_is_refused(String text) {
    assertThatThrownBy(() -> proofs.read(body(text))).isInstanceOf(RefusedException.class);
  }

  @Test
  void this_machine_may_be_named_when_an_operator_allows_it() {
    var trial = new ClientProofs(new LoopbackAllowed(true));

    assertThat(trial.read(body("{'jwksUri':'http://127.0.0.1:8080/keys?x=1'}")))
        .contains(new Proof.PublishedKeys("http://127.0.0.1:8080/keys?x=1"));
  }

  private static Members federation(String issuer) {
    return body("{'federation':{'issuer':'" + issuer + "','subject':'s','audience':'a'}}");
  }

  private static Members body(String text) {
    try {
      return new Members(new ObjectMapper().readTree(text.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
