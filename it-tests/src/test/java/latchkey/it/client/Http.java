package latchkey.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends requests to one server. Safe for several threads. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String base;

  Http(String base) {
    this.base = base;
  }

  String base() {
    return base;
  }

  /**
   * @param target path and query, encoded
   */
  Answer send(String method, String target, Map<String, String> headers, Optional<String> body) {
    return send(
        method,
        target,
        headers,
        body.map(text -> text.getBytes(StandardCharsets.UTF_8)),
        body.orElse(""));
  }

  Answer send(String method, String target, Map<String, String> headers, byte[] body) {
    return send(method, target, headers, Optional.of(body), body.length + " bytes");
  }

  private Answer send(
      String method,
      String target,
      Map<String, String> headers,
      Optional<byte[]> body,
      String shown) {
    var request =
        HttpRequest.newBuilder(URI.create(base + target))
            .timeout(Duration.ofSeconds(60))
            .method(method, body.map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()));
    headers.forEach(request::header);
    Optional.ofNullable(headers.get("Authorization")).ifPresent(Spoken::heard);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      var found = new TreeMap<String, String>();
      response
          .headers()
          .map()
          .forEach((name, values) -> found.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      return new Answer(
          method + " " + target + "\n" + shown, response.statusCode(), found, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
