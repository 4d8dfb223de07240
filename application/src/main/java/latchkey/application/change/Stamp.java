package latchkey.application.change;

import java.time.Instant;
import latchkey.domain.change.ChangeId;

/** Time and id of one write, drawn before its transaction so that a retry draws the same. */
public record Stamp(Instant at, ChangeId id) {}
