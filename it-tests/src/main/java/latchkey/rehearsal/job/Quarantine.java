package latchkey.rehearsal.job;

import latchkey.rehearsal.wire.Reply;

/** When Entra stops a job. Counts are those of one cycle; not safe for several threads. */
final class Quarantine {
  private static final int EVALUATED_FROM = 5_000;
  private static final double TOLERATED_SHARE = 0.4;
  private static final int TOLERATED = 40_000;

  private int events;
  private int failures;

  void count(boolean failed) {
    events++;
    if (failed) failures++;
    if (exceeded()) throw new Quarantined("%d of %d objects failed".formatted(failures, events));
  }

  private boolean exceeded() {
    return failures > TOLERATED
        || failures >= EVALUATED_FROM && failures > TOLERATED_SHARE * events;
  }

  static void requireAdmitted(Reply reply) {
    if (reply.status() == 401 || reply.status() == 403)
      throw new Quarantined("the credentials are refused: " + reply.explained());
  }
}
