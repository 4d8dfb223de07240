package latchkey.it.rehearsal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.job.Entry;
import latchkey.rehearsal.job.Job;
import latchkey.rehearsal.job.Journal;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.readback.Comparison;
import latchkey.rehearsal.readback.Expectation;
import latchkey.rehearsal.readback.Listing;
import latchkey.rehearsal.wire.Exchange;
import latchkey.rehearsal.wire.Target;

/** Entra's provisioning of a directory in this process, with all that was sent and came of it. */
public final class Provisioning {
  private static final int PARALLEL = 4;
  private static final int PAGE = 100;

  private final ConcurrentLinkedQueue<Exchange> sent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Entry> journal = new ConcurrentLinkedQueue<>();
  private final Mapping mapping = MappingFile.read("entra");
  private final Dialect dialect = Dialect.named("default");
  private final State state = State.fresh(Instant.parse("2026-03-04T12:00:00Z"));
  private final Directory directory;
  private final Target target;
  private final Job job;

  /**
   * @param base of the SCIM endpoints
   */
  public Provisioning(Directory directory, String base, String token) {
    this.directory = directory;
    var headers = new TreeMap<String, String>(dialect.headers());
    headers.put("Authorization", "Bearer " + token);
    this.target = new Target(base, headers);
    target.listen(sent::add);
    this.job = new Job(directory, mapping, target, dialect, state, writing(), PARALLEL);
  }

  private Journal writing() {
    return new Journal() {
      @Override
      public void begins(String part, int count) {}

      @Override
      public void record(Entry entry) {
        journal.add(entry);
      }
    };
  }

  /** Calls back after each answer, on the thread that got it. */
  public void listen(Consumer<Exchange> listener) {
    target.listen(listener);
  }

  public void initial() {
    job.initial();
  }

  public void incremental() {
    job.incremental();
  }

  /** In the order of the answers. */
  public Collection<Exchange> sent() {
    return List.copyOf(sent);
  }

  public long sent(String method, int status) {
    return sent.stream()
        .filter(it -> it.request().method().equals(method) && it.reply().status() == status)
        .count();
  }

  /** What the directory wrote down as failed. */
  public List<Entry> failures() {
    return journal.stream().filter(it -> it.outcome().result() == Entry.Result.FAILURE).toList();
  }

  /** Where the target is not as the directory is; reads all of it. */
  public List<String> differences() {
    var expected = Expectation.of(directory, mapping, state, dialect);
    var users = Listing.all(target, Dialect.USERS, PAGE);
    var groups = Listing.all(target, Dialect.GROUPS, PAGE);
    return Comparison.differences(expected, mapping, users, groups, true);
  }
}
