package latchkey.domain.group;

import java.util.Optional;

/** A member as a group shows it. */
public record Member(MemberId id, Optional<String> displayName) {}
