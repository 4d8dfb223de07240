package latchkey.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** A directory of names for tests. */
interface Names {
  InetAddress[] addresses(String host) throws UnknownHostException;

  static DnsResolver of(Names names) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return names.addresses(host);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
