package latchkey.application.query;

import java.util.Optional;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.organization.OrganizationId;

/**
 * Asks a collection of one organization for a page.
 *
 * @param criterion what resources must be like; empty selects all
 */
public record Query(
    OrganizationId organization,
    Optional<Criterion> criterion,
    Sort sort,
    Window window,
    Projection projection) {}
