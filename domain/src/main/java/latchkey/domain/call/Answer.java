package latchkey.domain.call;

import java.util.Optional;

/**
 * What a call was answered.
 *
 * @param status of HTTP; 0 where there was no answer to give
 * @param detail why it was refused, as told to the directory
 * @param found how many resources a query found in all, or how many calls were lost
 */
public record Answer(
    Result result,
    int status,
    Optional<String> scimType,
    Optional<String> detail,
    Optional<Long> found) {
  private static final int LONGEST_DETAIL = 1_000;

  public Answer {
    detail = detail.map(text -> Excerpt.of(text, LONGEST_DETAIL));
    scimType = scimType.map(text -> Excerpt.of(text, 40));
  }

  /** A refusal, or a failure of ours. */
  public static Answer refused(int status, Optional<String> scimType, Optional<String> detail) {
    return new Answer(Result.FAILURE, status, scimType, detail, Optional.empty());
  }

  /** One of a wish that was granted already, or of a reading. */
  public static Answer of(Result result, int status) {
    return new Answer(result, status, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same without what could name a person. */
  public Answer nameless() {
    return new Answer(result, status, scimType, Optional.empty(), found);
  }
}
