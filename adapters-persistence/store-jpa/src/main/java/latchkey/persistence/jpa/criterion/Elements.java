package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.persistence.jpa.database.Phrase;

/**
 * The elements of a multi-valued attribute, as rows of another table.
 *
 * <p>Where a criterion demands a value of one part, that part is the <em>probe</em>: an index may
 * find its rows. Without a probe all elements are looked at.
 */
public interface Elements {
  /** A part of the element at hand; empty when it cannot be searched. */
  Optional<Fact> part(AttributePath path, Optional<AttributePath> probe);

  /** Whether rows of this part can be a probe. */
  boolean probes(AttributePath path);

  /** {@code from … where …} of a resource's elements, open for more conditions. */
  Phrase ofResource(Optional<AttributePath> probe);

  /**
   * {@code select … as id from … where …} of the ids of resources, once each, by a probe; open for
   * more conditions.
   */
  Phrase resources(UUID organization, AttributePath probe);

  /** The predicate that the element at hand has content. */
  Phrase content();
}
