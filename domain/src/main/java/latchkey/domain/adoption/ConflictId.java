package latchkey.domain.adoption;

import java.util.UUID;
import latchkey.domain.refusal.Refusal;

/** Identifies a conflict within its organization. */
public record ConflictId(UUID value) {
  /** The refusal for a conflict that is not there. */
  public Refusal notFound() {
    return new Refusal.NotFound("Conflict", value.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
