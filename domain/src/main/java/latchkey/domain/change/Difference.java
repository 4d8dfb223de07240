package latchkey.domain.change;

import java.util.Optional;

/**
 * One attribute before and after.
 *
 * @param attribute path text, core attributes without their URN
 */
public record Difference(String attribute, Optional<String> before, Optional<String> after) {}
