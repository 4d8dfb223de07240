package latchkey.it.durability;

import java.util.Optional;

/** Somebody as a writer's journal has them: what was acknowledged, and what was asked for since. */
final class Person {
  private final String userName;
  private String id = "";
  private Seen acknowledged = Seen.NOBODY;
  private Optional<Seen> asked = Optional.empty();

  Person(String userName) {
    this.userName = userName;
  }

  String userName() {
    return userName;
  }

  /** Empty for somebody whose making was never acknowledged. */
  String id() {
    return id;
  }

  Seen acknowledged() {
    return acknowledged;
  }

  /** Before the request leaves. */
  void asks(Seen next) {
    asked = Optional.of(next);
  }

  /** When its answer is there. */
  void isAcknowledged(String known) {
    id = known;
    acknowledged = asked.orElseThrow();
    asked = Optional.empty();
  }

  /** Whether that is what was acknowledged, or that with the whole of what was asked for since. */
  boolean mayBe(Seen found) {
    return found.equals(acknowledged) || asked.filter(found::equals).isPresent();
  }

  /** From here on. */
  void is(String known, Seen found) {
    id = known;
    acknowledged = found;
    asked = Optional.empty();
  }

  @Override
  public String toString() {
    return userName + " " + id + ": acknowledged " + acknowledged + ", asked " + asked;
  }
}
