package latchkey.domain.cycle;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/**
 * Something a directory did.
 *
 * @param times how often at once, from 1
 * @param object what tells the user or group from others: its id, or a value it was looked up by
 * @param error the status, and the keyword of SCIM where there is one, of a refusal
 */
public record Sighting(
    OrganizationId organization,
    ConnectionId connection,
    Instant at,
    Deed deed,
    long times,
    Optional<String> object,
    Optional<String> error) {}
