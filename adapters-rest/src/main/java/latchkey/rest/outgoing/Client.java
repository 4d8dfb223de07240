package latchkey.rest.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;

/** The library, tamed: two pools of connections, a limit of time and of size on everything. */
final class Client {
  private static final int TOTAL_SECONDS = 15;
  private final ExecutorService lookups = Executors.newCachedThreadPool(Client::thread);
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Client::thread);
  private final CloseableHttpClient secure;
  private final CloseableHttpClient plain;

  Client(LoopbackAllowed loopback, DnsResolver names) {
    secure = Library.client(checked(names, a -> PublicAddresses.contain(a) || own(a, loopback)));
    plain = Library.client(checked(names, a -> own(a, loopback)));
  }

  private CheckedNames checked(DnsResolver names, Predicate<InetAddress> allowed) {
    return new CheckedNames(names, allowed, lookups);
  }

  private static boolean own(InetAddress address, LoopbackAllowed loopback) {
    return loopback.on() && address.isLoopbackAddress();
  }

  Outcome ask(HttpUriRequestBase request, int maxBytes) {
    // neither a slow drip of header lines nor of body bytes runs into a limit of the library's
    var deadline = deadlines.schedule(request::abort, TOTAL_SECONDS, TimeUnit.SECONDS);
    try {
      return clientOf(request).execute(request, answer -> read(request, answer, maxBytes));
    } catch (IOException e) {
      return request.isCancelled() ? Causes.late(TOTAL_SECONDS) : Causes.of(e);
    } finally {
      deadline.cancel(false);
    }
  }

  private CloseableHttpClient clientOf(HttpUriRequestBase request) {
    return "https".equalsIgnoreCase(request.getScheme()) ? secure : plain;
  }

  private static Outcome read(HttpUriRequestBase request, ClassicHttpResponse answer, int maxBytes)
      throws IOException {
    var body = Body.of(Optional.ofNullable(answer.getEntity()), maxBytes);
    // else closing it would read all the rest
    if (!body.whole()) request.abort();
    return new Outcome.Answered(answer.getCode(), headers(answer), body.text(), body.whole());
  }

  private static Map<String, String> headers(ClassicHttpResponse answer) {
    var headers = new TreeMap<String, String>();
    for (Header header : answer.getHeaders()) {
      if (header.getValue() != null) {
        headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
    }
    return headers;
  }

  void close() {
    secure.close(CloseMode.IMMEDIATE);
    plain.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
    lookups.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "latchkey outgoing");
    thread.setDaemon(true);
    return thread;
  }
}
