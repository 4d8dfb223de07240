package latchkey.rest.outgoing;

import java.util.Map;
import java.util.Optional;

/** What came of a request. A reason fits a sentence, and quotes nothing that was received. */
public sealed interface Outcome {
  <R> R accept(Cases<R> cases);

  /**
   * There was an answer, of whatever status.
   *
   * @param headers by name in lower case; the last of several of a name
   * @param body as UTF-8, at most as many bytes as were asked for
   * @param whole whether that is all of it
   */
  record Answered(int status, Map<String, String> headers, String body, boolean whole)
      implements Outcome {
    public Answered {
      headers = Map.copyOf(headers);
    }

    /** Whether the status is one of 2xx. */
    public boolean successful() {
      return status >= 200 && status < 300;
    }

    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.answered(this);
    }
  }

  /** The address is none that may be asked; nothing was sent. */
  record Refused(String why) implements Outcome {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /** Nobody answered, or not in time, or not by a certificate that is trusted. */
  record Unreachable(String why) implements Outcome {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.unreachable(this);
    }
  }

  /** One method for each case. */
  interface Cases<R> {
    R answered(Answered answer);

    R refused(Refused refusal);

    R unreachable(Unreachable nobody);
  }
}
