package latchkey.rehearsal.life;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of the play that can be asked for by name; {@code life} is all of them. */
public enum Scenario {
  LIFE("life"),
  TEST("test"),
  INITIAL("initial"),
  CYCLE("cycle"),
  INCREMENTAL("incremental"),
  ON_DEMAND("on-demand"),
  LEAVE("leave"),
  DELETE("delete"),
  GROUPS("groups"),
  SCOPE("scope"),
  COST("cost"),
  READBACK("readback");

  private final String written;

  Scenario(String written) {
    this.written = written;
  }

  public static Optional<Scenario> named(String name) {
    return Arrays.stream(values()).filter(s -> s.written.equals(name)).findFirst();
  }

  public static String names() {
    return Arrays.stream(values()).map(s -> s.written).collect(Collectors.joining(", "));
  }

  /**
   * In the order they are played. Whoever asks for one act gets a target that has seen the initial
   * cycle.
   */
  List<Scenario> acts() {
    return switch (this) {
      case LIFE ->
          List.of(
              TEST, INITIAL, INCREMENTAL, ON_DEMAND, LEAVE, DELETE, GROUPS, SCOPE, COST, READBACK);
      case TEST, READBACK -> List.of(this);
      default -> List.of(this, READBACK);
    };
  }

  boolean needsPeople() {
    return this != LIFE && this != TEST && this != INITIAL && this != CYCLE && this != READBACK;
  }
}
