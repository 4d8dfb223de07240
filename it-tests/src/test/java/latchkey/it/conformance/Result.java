package latchkey.it.conformance;

/** What came of a row. */
enum Result {
  PASSED("pass"),
  FAILED("**fail**"),
  /** This run was narrower than the whole. */
  NOT_RUN("not run"),
  NOT_APPLICABLE("not applicable");

  private final String words;

  Result(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
