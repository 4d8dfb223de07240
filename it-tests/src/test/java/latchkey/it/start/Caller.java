package latchkey.it.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a port the same questions again and again, from before anybody listens until after. */
final class Caller implements AutoCloseable {
  private static final List<String> PATHS =
      List.of("/scim/v2/Users/0190b0a0-0000-7000-8000-000000000000", "/health/ready");

  private static final int ENOUGH = 50;
  private static final int MINUTES = 4;

  private final Set<String> answers = new ConcurrentSkipListSet<>();
  private final CountDownLatch answered = new CountDownLatch(ENOUGH);
  private final CountDownLatch silent = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();
  private final int port;

  private Caller(int port) {
    this.port = port;
  }

  static Caller of(int port) {
    var caller = new Caller(port);
    new Thread(caller::callOn, "caller").start();
    return caller;
  }

  /** Until there were enough of them to end with. */
  void awaitAnswers() {
    await(answered);
  }

  /** Until nobody listens any more. */
  void awaitSilence() {
    await(silent);
  }

  /** Each kind of answer there was: path, status and media type. */
  Set<String> answers() {
    return Set.copyOf(answers);
  }

  @Override
  public void close() {
    ended.set(true);
  }

  private void callOn() {
    while (!ended.get()) {
      PATHS.forEach(this::call);
    }
  }

  private void call(String path) {
    try {
      answers.add(path + " " + asked(path));
      answered.countDown();
    } catch (IOException e) {
      // refused or cut: nobody's word
      if (answered.getCount() == 0) silent.countDown();
    }
  }

  private String asked(String path) throws IOException {
    var url = URI.create("http://127.0.0.1:" + port + path).toURL();
    var connection = (HttpURLConnection) url.openConnection();
    return connection.getResponseCode() + " " + connection.getContentType();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(MINUTES, TimeUnit.MINUTES)) throw new AssertionError("in vain");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
