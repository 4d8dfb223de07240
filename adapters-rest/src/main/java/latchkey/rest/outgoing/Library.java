package latchkey.rest.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** How the library is set up: everything it would do on its own account is switched off. */
final class Library {
  private static final int MOST_CONNECTIONS = 64;
  private static final int MOST_TO_ONE_HOST = 8;
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_HEADER = 8192;

  private Library() {}

  static CloseableHttpClient client(DnsResolver names) {
    return HttpClients.custom()
        .setConnectionManager(connections(names))
        .setDefaultRequestConfig(requests())
        // the direct way: proxies of the environment would look names up for us, unchecked
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setUserAgent("Latchkey")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(DnsResolver names) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits()).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofSeconds(5))
                .setSocketTimeout(Timeout.ofSeconds(10))
                .setTimeToLive(Timeout.ofMinutes(1))
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_TO_ONE_HOST)
        .build();
  }

  private static RequestConfig requests() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.ofSeconds(5))
        .setResponseTimeout(Timeout.ofSeconds(10))
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static Http1Config limits() {
    return Http1Config.custom()
        .setMaxHeaderCount(MOST_HEADERS)
        .setMaxLineLength(LONGEST_HEADER)
        .build();
  }
}
