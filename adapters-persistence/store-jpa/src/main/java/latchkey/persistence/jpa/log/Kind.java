package latchkey.persistence.jpa.log;

import java.util.List;
import java.util.function.Function;
import latchkey.domain.log.LogEntry;
import latchkey.persistence.jpa.call.CallColumns;
import latchkey.persistence.jpa.change.ChangeColumns;
import latchkey.persistence.jpa.database.Row;

/** One of the two kinds of lines: the table {@code c} and what of it the filter looks at. */
enum Kind {
  CHANGES("change", ChangeColumns.ALL, List.of("c.reason"), List.of("c.diff")) {
    @Override
    Function<Row, LogEntry> line() {
      return row -> new LogEntry.Changed(ChangeColumns.change(row));
    }

    @Override
    String result() {
      return "'SUCCESS'";
    }
  },
  CALLS("call", CallColumns.ALL, List.of("c.detail", "c.filter", "c.subject_key"), List.of()) {
    @Override
    Function<Row, LogEntry> line() {
      return row -> new LogEntry.Called(CallColumns.call(row));
    }

    @Override
    String result() {
      return "c.result";
    }
  };

  private final String table;
  private final String columns;
  private final List<String> texts;
  private final List<String> documents;

  Kind(String table, String columns, List<String> texts, List<String> documents) {
    this.table = table;
    this.columns = columns;
    this.texts = texts;
    this.documents = documents;
  }

  abstract Function<Row, LogEntry> line();

  /** What tells how it went. */
  abstract String result();

  String table() {
    return table;
  }

  String columns() {
    return columns;
  }

  /** Columns of plain text that may mention something. */
  List<String> texts() {
    return texts;
  }

  /** Columns of JSON that may. */
  List<String> documents() {
    return documents;
  }
}
