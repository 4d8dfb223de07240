package latchkey.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the addresses that are connected to, so that none escapes the check: a name cannot be a
 * public one when it is looked at and a private one when it is used. Literals come this way, too.
 */
final class CheckedNames implements DnsResolver {
  private static final int LONGEST_SECONDS = 5;
  private final DnsResolver names;
  private final Predicate<InetAddress> allowed;
  private final ExecutorService threads;

  /**
   * @param threads where the system looks a name up, as it knows no time limit
   */
  CheckedNames(DnsResolver names, Predicate<InetAddress> allowed, ExecutorService threads) {
    this.names = names;
    this.allowed = allowed;
    this.threads = threads;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = inTime(threads.submit(() -> names.resolve(host)));
    if (!Arrays.stream(addresses).allMatch(allowed)) throw new NotPublicException();
    return addresses;
  }

  private static InetAddress[] inTime(Future<InetAddress[]> addresses) throws UnknownHostException {
    try {
      return addresses.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      addresses.cancel(true);
      throw new UnknownHostException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException();
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
