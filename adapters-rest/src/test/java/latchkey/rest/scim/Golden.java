package latchkey.rest.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import latchkey.rest.json.Json;

/** Documents as they must look, kept in files beside the tests. */
public final class Golden {
  private Golden() {}

  /** Compares a document with the file of that name, order included. */
  public static void assertSame(String name, Json document) {
    var written = new String(document.bytes(), StandardCharsets.UTF_8);

    assertThat(written).isEqualTo(Sent.json(file(name)).toString());
  }

  private static String file(String name) {
    try (var in = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
