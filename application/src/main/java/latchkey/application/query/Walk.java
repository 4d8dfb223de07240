package latchkey.application.query;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

/**
 * Asks a collection of one organization for the next part of a walk through it: by what the last
 * part ended with, not by a number. So parts do not shift when something is added or deleted
 * meanwhile, and the last one costs what the first one does.
 *
 * @param criterion what resources must be like; empty selects all
 * @param sort by id, userName, externalId, displayName, meta.created or meta.lastModified: what is
 *     single and short
 * @param most items, from 1
 */
public record Walk(
    OrganizationId organization,
    Optional<Criterion> criterion,
    Sort sort,
    Step step,
    int most,
    Projection projection) {
  private static final Set<String> ORDERS =
      Set.of("id", "userName", "externalId", "displayName", "meta.created", "meta.lastModified");

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed when the order cannot be walked
   */
  public Walk {
    if (most < 1) throw new IllegalArgumentException("a part has at least one item");
    sort.by().filter(path -> !canWalk(path)).ifPresent(Walk::refuse);
  }

  private static boolean canWalk(AttributePath path) {
    return StandardSchemas.define(path.schema()) && ORDERS.contains(name(path));
  }

  private static String name(AttributePath path) {
    return Stream.concat(Stream.of(path.attribute()), path.part().stream())
        .collect(Collectors.joining("."));
  }

  private static void refuse(AttributePath path) {
    String why = "is %s: with a cursor, give one of %s, or page by startIndex";
    throw new Refusal.Malformed(
            "sortBy",
            why.formatted(name(path), ORDERS.stream().sorted().collect(Collectors.joining(", "))))
        .refused();
  }
}
