package latchkey.it.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import latchkey.it.client.Json;

/**
 * Where rules come from: a specification, or a suite that others run.
 *
 * @param name of the resource with its rows
 * @param profile of the connections on which they have to hold
 */
record Source(String name, String title, String profile) {
  private static final String[] NAMES = {
    "rfc7643", "rfc7644", "rfc9865", "entra", "validator", "gallery", "okta", "seen"
  };

  static List<Source> all() {
    return Arrays.stream(NAMES).map(Source::named).toList();
  }

  private static Source named(String name) {
    var file = Json.read(text(name));
    return new Source(name, file.path("title").asText(), file.path("profile").asText());
  }

  /** In the order of the file. */
  List<Row> rows() {
    return StreamSupport.stream(Json.read(text(name)).path("rows").spliterator(), false)
        .map(
            row ->
                new Row(
                    this,
                    row.path("id").asText(),
                    row.path("at").asText(),
                    row.path("rule").asText(),
                    Optional.of(row.path("notApplicable").asText()).filter(it -> !it.isEmpty()),
                    Optional.of(row.path("note").asText()).filter(it -> !it.isEmpty())))
        .toList();
  }

  private static String text(String name) {
    try (var in = Source.class.getResourceAsStream(name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
