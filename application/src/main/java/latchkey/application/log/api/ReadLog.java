package latchkey.application.log.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;

/**
 * Reads the log of an organization, newest first. Effective writes are there once they are
 * committed, calls a moment after their answer.
 */
public interface ReadLog {
  /**
   * @param before the place to go on from; empty begins with the newest
   * @param limit most lines, from 1
   */
  Page read(OrganizationId organization, LogFilter filter, Optional<UUID> before, int limit);

  /**
   * A part of the log. It may have fewer lines than were asked for, or none, and still be followed
   * by more: one reading looks through a bounded number of lines only.
   *
   * @param next the place to go on from; empty when nothing follows
   * @param searchedTo how far back this reading looked, when it stopped before the page was full
   */
  record Page(List<LogEntry> entries, Optional<UUID> next, Optional<Instant> searchedTo) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
