package latchkey.application.log.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;

/** The lines of an organization's log, of either kind, newest first. */
public interface LogEntries {
  /** Effective writes, whether they have a place in the feed or not. */
  Part changes(OrganizationId organization, Span span);

  /** Calls that changed nothing. */
  Part calls(OrganizationId organization, Span span);

  /**
   * What is to be looked through.
   *
   * @param before lines with lesser ids only
   * @param limit most lines to give
   * @param budget most lines to look through; matters only when the filter leaves lines out
   */
  record Span(LogFilter filter, Optional<UUID> before, int limit, int budget) {}

  /**
   * @param horizon the id of the last line that was looked through, when there was no budget for
   *     more; empty when all that could match was seen, or the part is full
   */
  record Part(List<LogEntry> entries, Optional<UUID> horizon) {
    public Part {
      entries = List.copyOf(entries);
    }
  }
}
