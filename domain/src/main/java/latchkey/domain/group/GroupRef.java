package latchkey.domain.group;

import java.util.Optional;
import latchkey.domain.organization.ExternalId;

/** A group as those who belong to it show it. */
public record GroupRef(GroupId id, String displayName, Optional<ExternalId> externalId) {}
