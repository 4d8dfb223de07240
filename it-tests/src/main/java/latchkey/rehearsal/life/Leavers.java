package latchkey.rehearsal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.wire.Exchange;
import latchkey.rehearsal.wire.Latencies;

/**
 * Suspends people and lets them return, again and again: how long until the target has
 * acknowledged, until the door has closed, and whether anybody was granted access after the
 * acknowledgement.
 */
final class Leavers {
  private static final int LOGGED = 3;
  private static final int PEOPLE = 20;
  private static final int TOLD = 100;

  /** A door that stays as it is so often isn't following at all. */
  private static final int GIVEN_UP = 3;

  private final Company company;
  private final List<Long> acknowledged = new ArrayList<>();
  private final List<Long> closed = new ArrayList<>();
  private final List<Long> opened = new ArrayList<>();
  private int trials;
  private int granted;
  private int stuck;

  Leavers(Company company) {
    this.company = company;
  }

  void play(int wanted) {
    List<Person> people = company.active().stream().skip(1).limit(PEOPLE).toList();
    if (people.isEmpty() || !company.mapsActive()) {
      company.report().say("left out: nobody to suspend, or active isn't mapped");
      return;
    }
    for (trials = 0; trials < wanted && stuck < GIVEN_UP; trials++) {
      company.report().mute(trials >= LOGGED);
      if (trials > 0 && trials % TOLD == 0)
        company.report().say("%,d of %,d trials".formatted(trials, wanted));
      trial(people.get(trials % people.size()));
    }
    company.report().mute(false);
    tell();
  }

  private void trial(Person person) {
    Person blocked = person.with("accountEnabled", "False");
    switchOver(person, blocked, false).ifPresent(write -> left(person, write));
    switchOver(blocked, person, true).ifPresent(write -> returned(person, write));
  }

  /**
   * @return the write that told the target
   */
  private Optional<Exchange> switchOver(Person from, Person to, boolean active) {
    AtomicReference<Exchange> write = new AtomicReference<>();
    Consumer<Exchange> listener = exchange -> onAnswer(exchange, from, active, write);
    company.target().listen(listener);
    try {
      company.change(to);
    } finally {
      company.target().unlisten(listener);
    }
    if (write.get() == null)
      company.report().fail("%s: nothing was sent to make active %s".formatted(to.name(), active));
    return Optional.ofNullable(write.get());
  }

  /** In the very instant of the acknowledgement, before anything else is done. */
  private void onAnswer(
      Exchange exchange, Person person, boolean active, AtomicReference<Exchange> write) {
    boolean wrote = !exchange.request().method().equals("GET") && exchange.reply().ok();
    if (!wrote || !write.compareAndSet(null, exchange) || active) return;
    company.doorway().ifPresent(doorway -> ask(doorway, person));
  }

  private void ask(Doorway doorway, Person person) {
    String answer = doorway.answer(company.targetId(person));
    if (answer.equals("denied")) return;
    if (answer.equals("granted")) granted++;
    company
        .report()
        .fail("%s: suspended, but the access answer is %s".formatted(person.name(), answer));
  }

  private void left(Person person, Exchange write) {
    acknowledged.add(write.reply().answeredAt() - write.reply().sentAt());
    turned(person, write, false, closed);
  }

  private void returned(Person person, Exchange write) {
    turned(person, write, true, opened);
  }

  private void turned(Person person, Exchange write, boolean open, List<Long> into) {
    if (company.doorway().isEmpty()) return;
    long sent = write.reply().sentAt();
    company
        .doorway()
        .get()
        .awaitTurn(company.targetId(person), open, sent)
        .ifPresentOrElse(at -> into.add(at - sent), () -> stuck(person, open));
  }

  private void stuck(Person person, boolean open) {
    stuck++;
    company
        .report()
        .fail(
            "%s: the door has not %s within 10 s"
                .formatted(person.name(), open ? "opened" : "closed"));
  }

  private void tell() {
    line("leave to acknowledged", acknowledged);
    line("leave to door closed", closed);
    line("return to door open", opened);
    if (company.doorway().isPresent())
      company
          .report()
          .figure(
              "%,d trials of the access answer after active=false: %d granted"
                  .formatted(trials, granted));
  }

  private void line(String what, List<Long> nanos) {
    if (nanos.isEmpty()) return;
    Latencies.Line line = Latencies.line(nanos);
    company
        .report()
        .figure(
            "%s: median %.1f ms, p95 %.1f ms, max %.1f ms (%,d times)"
                .formatted(what, line.median(), line.p95(), line.max(), line.count()));
  }
}
