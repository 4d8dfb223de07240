package latchkey.application.query;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;

/**
 * The order of a listing (RFC 7644 §3.4.2.3), always made total by the id. Who lacks the attribute
 * comes last; of many values the primary one counts, else the first. Texts are ordered as {@link
 * latchkey.domain.attribute.Fold#compare} does, folded unless the attribute is caseExact; of a
 * displayName the first {@link latchkey.domain.attribute.Fold#KEY_LENGTH} characters count, which
 * is what an index holds. Descending is the exact reverse, ids included. {@link Order} is the
 * meaning.
 *
 * @param by the attribute; empty means by id
 */
public record Sort(Optional<AttributePath> by, boolean descending) {
  /** By id, which is roughly the order of creation. */
  public static final Sort BY_ID = new Sort(Optional.empty(), false);
}
