package latchkey.application.query;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a user stands in the list of those that a directory suspended, longest ago first; it may be
 * gone by now.
 *
 * @param since when it was suspended
 * @param id decides between equals
 */
public record InactivePlace(Instant since, UUID id) {}
