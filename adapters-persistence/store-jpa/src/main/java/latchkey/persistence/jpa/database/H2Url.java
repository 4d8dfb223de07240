package latchkey.persistence.jpa.database;

import java.util.regex.Pattern;

/** URLs of H2 as this store needs them. */
final class H2Url {
  private static final Pattern OURS =
      Pattern.compile(
          "(?i);(WRITE_DELAY|LOCK_TIMEOUT|TIME ZONE|TRACE_LEVEL_FILE|OPTIMIZE_REUSE_RESULTS)=[^;]*");

  /** With the scheme, or with a path alone, which means the same. */
  private static final Pattern USUAL_FILE = Pattern.compile("^jdbc:h2:(file:|(?=[./~]))");

  private H2Url() {}

  static boolean matches(String url) {
    return url.startsWith("jdbc:h2:");
  }

  /**
   * The same place with our settings: commits reach the file before they are acknowledged; rows are
   * waited for as long as a large change may take; instants are kept in UTC; no trace file, which
   * would quote rows; no answer is given twice, as H2 would repeat what it read while a change was
   * not yet committed to whoever asks the same again after its commit; and files are read
   * asynchronously, since the interruption of one waiting thread closes H2's usual files, and the
   * database with them, for all.
   */
  static String prepared(String url) {
    return USUAL_FILE.matcher(OURS.matcher(url).replaceAll("")).replaceFirst("jdbc:h2:async:")
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TIME ZONE=UTC;TRACE_LEVEL_FILE=0;OPTIMIZE_REUSE_RESULTS=0";
  }
}
