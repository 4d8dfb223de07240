package latchkey.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import latchkey.application.call.api.NoteCall;
import latchkey.application.change.spi.installation.Ids;
import latchkey.domain.call.Call;

@Dependent
class NoteCallService implements NoteCall {
  private final NotedCalls noted;
  private final Ids ids;

  @Inject
  NoteCallService(NotedCalls noted, Ids ids) {
    this.noted = noted;
    this.ids = ids;
  }

  // Microseconds are what stores keep.
  @Override
  public void note(Command it) {
    noted.add(
        new Call(
            it.organization(),
            ids.next(),
            it.at().truncatedTo(ChronoUnit.MICROS),
            it.took().truncatedTo(ChronoUnit.MICROS),
            it.sender(),
            it.wish(),
            it.answer(),
            it.rules(),
            it.requestId()));
  }
}
