package latchkey.application.query;

import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.Value;

/**
 * Where a resource stands in an {@link Order}; it may be gone by now.
 *
 * @param key what it counts as, texts folded unless they are compared with case; empty when it
 *     lacks the attribute
 * @param id decides between equals
 */
public record Place(Optional<Value> key, UUID id) {}
