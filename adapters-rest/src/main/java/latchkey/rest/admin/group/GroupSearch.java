package latchkey.rest.admin.group;

import java.util.ArrayList;
import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
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

  static Query query(OrganizationId organization, String displayName, Paging paging) {
    return new Query(
        organization,
        criterion(Optional.ofNullable(displayName), paging),
        Sort.BY_ID,
        new Window(1, paging.limit() + 1),
        Projection.WITHOUT_MEMBERSHIPS);
  }

  private static Optional<Criterion> criterion(Optional<String> name, Paging paging) {
    var all = new ArrayList<Criterion>();
    name.map(it -> QueryText.of("displayName", it))
        .map(it -> compare("displayName", Operator.EQ, it, false))
        .ifPresent(all::add);
    paging.after().map(id -> compare("id", Operator.GT, id.toString(), true)).ifPresent(all::add);
    if (all.isEmpty()) return Optional.empty();
    return Optional.of(all.size() == 1 ? all.get(0) : new Criterion.And(all));
  }

  private static Criterion compare(String attribute, Operator op, String value, boolean exact) {
    var path = AttributePath.of(StandardSchemas.GROUP, attribute);
    return new Criterion.Compare(path, op, new Value.Text(value), exact);
  }
}
