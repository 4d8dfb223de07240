package latchkey.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

  @Test
  void a_minted_token_is_read_as_what_it_is() {
    var token = SecretToken.mint(CredentialKind.SCIM, bytes(1));

    assertThat(SecretToken.read(token.text())).contains(token);
    assertThat(token.text()).startsWith("lk_scim_").hasSizeLessThan(256);
  }

  @Test
  void one_changed_character_makes_junk_of_a_token() {
    var text = SecretToken.mint(CredentialKind.ACCESS, bytes(2)).text();

    for (int i = CredentialKind.ACCESS.prefix().length(); i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      var changed = text.substring(0, i) + other + text.substring(i + 1);

      assertThat(SecretToken.read(changed)).as("changed at %d", i).isEmpty();
    }
  }

  @Test
  void a_token_of_one_kind_is_none_of_another() {
    var text = SecretToken.mint(CredentialKind.SCIM, bytes(3)).text();

    assertThat(SecretToken.read(text.replace("lk_scim_", "lk_access_"))).isEmpty();
  }

  @Test
  void junk_of_any_kind_is_no_token() {
    for (String junk : new String[] {"", "lk_scim_", "Bearer x", "lk_scim_" + "é".repeat(49)}) {
      assertThat(SecretToken.read(junk)).as(junk).isEmpty();
    }
  }

  @Test
  void a_token_never_shows_its_secret_by_accident() {
    var token = SecretToken.mint(CredentialKind.SCIM, bytes(4));

    assertThat(token.toString()).hasSizeLessThan(16);
    assertThat(token.text()).startsWith(token.shown());
  }

  @Test
  void the_smallest_number_makes_a_token_of_full_length() {
    var small = SecretToken.mint(CredentialKind.SCIM, new byte[32]);

    assertThat(small.text()).hasSameSizeAs(SecretToken.mint(CredentialKind.SCIM, bytes(5)).text());
  }

  private static byte[] bytes(long seed) {
    var random = new byte[32];
    new Random(seed).nextBytes(random);
    return random;
  }
}
