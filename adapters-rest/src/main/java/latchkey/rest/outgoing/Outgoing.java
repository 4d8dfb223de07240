package latchkey.rest.outgoing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Asks what administrators name, over HTTPS and on the Internet only. Follows no redirect, uses no
 * proxy, tries once, and ends within 15 seconds whatever the other side does.
 */
@Singleton
public class Outgoing {
  private final LoopbackAllowed loopback;
  private Optional<Client> client = Optional.empty();

  @Inject
  public Outgoing(LoopbackAllowed loopback) {
    this.loopback = loopback;
  }

  /**
   * @param maxBytes how much of the answer's body is read
   */
  public Outcome get(URI address, int maxBytes) {
    return ask(address, new HttpGet(address), maxBytes);
  }

  /**
   * @param headers beside Content-Type, which is application/json
   * @param maxBytes how much of the answer's body is read
   */
  public Outcome post(URI address, Map<String, String> headers, byte[] json, int maxBytes) {
    var request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    return ask(address, request, maxBytes);
  }

  private Outcome ask(URI address, HttpUriRequestBase request, int maxBytes) {
    var objection = Destination.objection(address, loopback);
    if (objection.isPresent()) return new Outcome.Refused("the address " + objection.get());
    return client().ask(request, maxBytes);
  }

  // made when first needed: reading the certificates of all authorities would slow down the start
  private synchronized Client client() {
    if (client.isEmpty()) {
      client = Optional.of(new Client(loopback, SystemDefaultDnsResolver.INSTANCE));
    }
    return client.get();
  }

  @PreDestroy
  synchronized void close() {
    client.ifPresent(Client::close);
    client = Optional.empty();
  }
}
