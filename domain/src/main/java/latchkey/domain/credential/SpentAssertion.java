package latchkey.domain.credential;

import java.time.Instant;

/**
 * An assertion that was used, and must not be again.
 *
 * @param mark as {@link Claims#mark()}
 * @param ends when it would be refused as too old anyway
 */
public record SpentAssertion(CredentialId client, String mark, Instant ends) {}
