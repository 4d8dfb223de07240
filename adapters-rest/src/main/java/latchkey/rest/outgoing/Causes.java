package latchkey.rest.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Says why there was no answer, in our words: the library's may quote the other side. */
final class Causes {
  private Causes() {}

  static Outcome of(IOException e) {
    if (e instanceof NotPublicException) {
      return new Outcome.Refused("the host's address is not a public one");
    }
    return new Outcome.Unreachable(word(e));
  }

  static Outcome late(int seconds) {
    return new Outcome.Unreachable("no whole answer within " + seconds + " s");
  }

  private static String word(IOException e) {
    if (e instanceof UnknownHostException) return "the host's name is unknown";
    if (e instanceof ConnectionRequestTimeoutException) return "too many requests to that host";
    if (e instanceof ConnectTimeoutException) return "no connection in time";
    if (e instanceof ConnectException) return "the connection was refused";
    if (e instanceof SSLException) return "no trusted certificate, or no common version of TLS";
    if (e instanceof InterruptedIOException) return "no answer in time";
    return "the connection broke";
  }
}
