package latchkey.rest.jose;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.outgoing.Outgoing;

/**
 * Where the keys of clients come from. Published ones are remembered for each organization, so that
 * nobody notices or wears out what another one asks.
 */
@ApplicationScoped
public class KeySources {
  private static final int MOST = 500;
  private static final int MOST_THREADS = 32;

  private final Map<Place, KeySource> known = new Recent();
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, MOST_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), KeySources::thread);
  @Inject Outgoing outgoing;

  KeySource of(Credential client) {
    return client.proof().accept(new Sources(client.organization()));
  }

  private record Place(OrganizationId organization, Class<?> kind, String address) {}

  /** Of the most recently used. */
  private static final class Recent extends LinkedHashMap<Place, KeySource> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Place, KeySource> eldest) {
      return size() > MOST;
    }
  }

  // asks nobody yet, so nobody waits long
  private KeySource known(Place place, Supplier<KeySource> made) {
    synchronized (known) {
      return known.computeIfAbsent(place, missing -> made.get());
    }
  }

  private KeySource published(Callable<JWKSet> keys) {
    return new PublishedKeys(new Publisher(keys, threads));
  }

  private Addresses addresses() {
    return new Addresses(outgoing);
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "latchkey keys");
    thread.setDaemon(true);
    return thread;
  }

  private final class Sources implements Proof.Cases<KeySource> {
    private final OrganizationId organization;

    Sources(OrganizationId organization) {
      this.organization = organization;
    }

    @Override
    public KeySource secret(Proof.Secret secret) {
      return which -> List.of();
    }

    @Override
    public KeySource ownKeys(Proof.OwnKeys keys) {
      return which -> which.select(set(keys.jwks()));
    }

    @Override
    public KeySource publishedKeys(Proof.PublishedKeys keys) {
      var address = keys.jwksUri();
      return known(
          new Place(organization, Proof.PublishedKeys.class, address),
          () -> published(() -> addresses().keys(address)));
    }

    @Override
    public KeySource federation(Proof.Federation federation) {
      var issuer = federation.issuer();
      return known(
          new Place(organization, Proof.Federation.class, issuer),
          () -> published(() -> addresses().keysOf(issuer)));
    }
  }

  // it was parsed when the client was registered
  private static JWKSet set(String jwks) {
    try {
      return JWKSet.parse(jwks);
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
