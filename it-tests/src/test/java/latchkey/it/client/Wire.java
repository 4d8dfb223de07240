package latchkey.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/** Sends a request as it is written, for what an HTTP library would not let through. */
public final class Wire {
  private final URI server;

  public Wire(String base) {
    this.server = URI.create(base);
  }

  /**
   * @param head request line and header lines, without Host; the connection is closed after it
   */
  public Answer send(String... head) {
    for (String line : head) if (line.startsWith("Authorization: ")) Spoken.heard(line);
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(30_000);
      var text =
          String.join("\r\n", head)
              + "\r\nHost: "
              + server.getAuthority()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return answer(
          head[0], new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(head[0], e);
    }
  }

  private static Answer answer(String request, String received) {
    int end = received.indexOf("\r\n\r\n");
    var lines = received.substring(0, Math.max(end, 0)).split("\r\n");
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      var parts = lines[i].split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    var rest = received.substring(end + 4);
    var body = "chunked".equals(headers.get("transfer-encoding")) ? unchunked(rest) : rest;
    var text = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return new Answer(request, Integer.parseInt(lines[0].split(" ")[1]), headers, text);
  }

  // sizes count bytes, and so do characters here
  private static String unchunked(String text) {
    var whole = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf("\r\n", at);
      int size = Integer.parseInt(text.substring(at, line).strip(), 16);
      if (size == 0) break;
      whole.append(text, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
    return whole.toString();
  }
}
