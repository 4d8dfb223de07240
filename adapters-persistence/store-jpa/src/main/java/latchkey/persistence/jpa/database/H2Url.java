package latchkey.persistence.jpa.database;

import java.util.regex.Pattern;

/** URLs of H2 as this store needs them. */
final class H2Url {
  private static final Pattern OURS =
      Pattern.compile("(?i);(WRITE_DELAY|LOCK_TIMEOUT|TIME ZONE|TRACE_LEVEL_FILE)=[^;]*");

  private H2Url() {}

  static boolean matches(String url) {
    return url.startsWith("jdbc:h2:");
  }

  /**
   * The same place with our settings: commits reach the file before they are acknowledged; rows are
   * waited for as long as a large change may take; instants are kept in UTC; no trace file, which
   * would quote rows; and the file is opened anew when the interrupt of a thread has closed it,
   * which would else close the database for all.
   */
  static String prepared(String url) {
    return OURS.matcher(url).replaceAll("").replaceFirst("^jdbc:h2:file:", "jdbc:h2:retry:")
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TIME ZONE=UTC;TRACE_LEVEL_FILE=0";
  }
}
