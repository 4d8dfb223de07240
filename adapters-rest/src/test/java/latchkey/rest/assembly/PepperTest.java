package latchkey.rest.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import latchkey.application.administrator.spi.installation.Installation;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTest {
  @TempDir Path data;
  private final Map<String, String> store = new HashMap<>();

  @Test
  void a_random_pepper_is_made_once_and_read_by_its_owner_alone() throws IOException {
    var first = source(Map.of()).pepper();
    var second = source(Map.of()).pepper();

    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("pepper"))))
        .isEqualTo("rw-------");
  }

  @Test
  void another_pepper_is_refused_in_one_sentence() throws IOException {
    source(Map.of("latchkey.pepper", "one")).pepper();

    assertThatThrownBy(() -> source(Map.of("latchkey.pepper", "another")).pepper())
        .hasMessageContaining("LATCHKEY_PEPPER")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void the_store_learns_nothing_about_the_pepper() throws IOException {
    source(Map.of("latchkey.pepper", "one")).pepper();

    assertThat(store).hasSize(1);
    assertThat(store.values()).allMatch(value -> value.matches("[0-9a-f]{64}"));
  }

  @Test
  void a_given_pepper_leaves_no_file() throws IOException {
    source(Map.of("latchkey.pepper", "one")).pepper();

    assertThat(data).isEmptyDirectory();
  }

  @Test
  void keys_of_different_purposes_differ() {
    var pepper = new Pepper("one");

    assertThat(pepper.keyFor("a").getEncoded())
        .hasSize(32)
        .isNotEqualTo(pepper.keyFor("b").getEncoded())
        .isEqualTo(new Pepper("one").keyFor("a").getEncoded());
  }

  @Test
  void what_was_sealed_is_opened_under_the_same_key_alone() throws Exception {
    var secret = "secret".getBytes(StandardCharsets.UTF_8);
    byte[] bound = {};
    var sealed = new Seal(new Pepper("one").keyFor("x")).close(secret, bound);

    assertThat(new Seal(new Pepper("one").keyFor("x")).open(sealed, bound)).isEqualTo(secret);
    assertThatThrownBy(() -> new Seal(new Pepper("two").keyFor("x")).open(sealed, bound))
        .isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void all_nodes_share_the_first_ones_signing_key() throws Exception {
    var one = new SigningKeys(new Kept(), new Pepper("one")).key();
    var two = new SigningKeys(new Kept(), new Pepper("one")).key();

    assertThat(two.open()).isEqualTo(one.open());
    assertThat(store.get("signing-key")).isNotEmpty();
  }

  private PepperSource source(Map<String, String> settings) {
    return new PepperSource(new Settings(new Given(settings)), new DataFolder(data), new Kept());
  }

  private final class Kept implements Installation {
    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(store.get(name));
    }

    @Override
    public String keep(String name, String value) {
      store.putIfAbsent(name, value);
      return store.get(name);
    }
  }

  /** Settings as a map. */
  record Given(Map<String, String> values) implements Config {
    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public org.eclipse.microprofile.config.ConfigValue getConfigValue(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public Iterable<org.eclipse.microprofile.config.spi.ConfigSource> getConfigSources() {
      return Set.of();
    }

    @Override
    public <T> Optional<org.eclipse.microprofile.config.spi.Converter<T>> getConverter(
        Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException();
    }
  }
}
