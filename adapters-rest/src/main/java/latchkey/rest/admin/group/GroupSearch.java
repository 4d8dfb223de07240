package latchkey.rest.admin.group;

import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.application.query.Sort;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.request.QueryText;

/** Which groups are listed: all, or those of a name. */
final class GroupSearch {
  private GroupSearch() {}

  /** The part of the list that comes after the cursor. */
  static Walk walk(OrganizationId organization, String displayName, Paging paging) {
    return new Walk(
        organization,
        Optional.ofNullable(displayName).map(GroupSearch::named),
        Sort.BY_ID,
        paging.step(),
        paging.limit(),
        Projection.WITHOUT_MEMBERSHIPS);
  }

  private static Criterion named(String text) {
    var name = new Value.Text(QueryText.of("displayName", text));
    var path = AttributePath.of(StandardSchemas.GROUP, "displayName");
    return new Criterion.Compare(path, Operator.EQ, name, false);
  }
}
