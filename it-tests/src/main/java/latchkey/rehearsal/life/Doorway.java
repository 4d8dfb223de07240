package latchkey.rehearsal.life;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import latchkey.door.Door;
import latchkey.rehearsal.local.Stage;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.Target;

/** The guarded product beside the directory: the example door, watched, and the access answer. */
public final class Doorway implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, Turn> turns = new HashMap<>();
  private final Target access;
  private final Door door;

  /** The last time the door changed its mind about somebody. @param at nanoseconds */
  private record Turn(boolean open, long at) {}

  public Doorway(Stage.Access stage, Path file) throws IOException {
    this.access =
        new Target(
            stage.server() + "/access/v1",
            Map.of("Accept", "application/json", "Authorization", "Bearer " + stage.token()));
    this.door = new Door(stage.server(), stage.token(), file, this::turned);
  }

  private synchronized void turned(String id, boolean open) {
    turns.put(id, new Turn(open, System.nanoTime()));
    notifyAll();
  }

  /**
   * @return when the door turned so, by {@link System#nanoTime()}; empty when it didn't in time
   */
  synchronized Optional<Long> awaitTurn(String id, boolean open, long notBefore) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Turn turn = turns.get(id);
      if (turn != null && turn.open == open && turn.at >= notBefore) return Optional.of(turn.at);
      if (!waited(until)) return Optional.empty();
    }
  }

  /** Waits for the door's list to be as it shall. @return false when it isn't in time */
  synchronized boolean awaitList(Predicate<Doorway> asItShall) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!asItShall.test(this)) if (!waited(until)) return false;
    return true;
  }

  private boolean waited(long until) {
    long millis = (until - System.nanoTime()) / 1_000_000;
    try {
      if (millis > 0) wait(Math.min(millis, 200));
      return millis > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean admits(String id) {
    return door.admits(id);
  }

  /**
   * @return granted, denied, or what else was answered
   */
  String answer(String id) {
    Reply reply = access.send(Request.get("GET access", "/users/" + id));
    return reply.ok() ? reply.body().path("access").asText() : reply.explained();
  }

  @Override
  public void close() {
    door.close();
  }
}
