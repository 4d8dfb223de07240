package latchkey.application.query;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;

/**
 * The order of a listing; always made total by the id (RFC 7644 §3.4.2.3).
 *
 * @param by the attribute; empty means by id
 */
public record Sort(Optional<AttributePath> by, boolean descending) {
  /** By id, which is roughly the order of creation. */
  public static final Sort BY_ID = new Sort(Optional.empty(), false);
}
