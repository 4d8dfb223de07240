package latchkey.rest.admin.user;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
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

/** Which users are listed: all, or those with exactly these values. */
public class UserSearch {
  @QueryParam("userName")
  String userName;

  @QueryParam("externalId")
  String externalId;

  @QueryParam("displayName")
  String displayName;

  /** Looks for nobody in particular. */
  public UserSearch() {}

  /** The query for the part of the list that comes after the cursor. */
  Query query(OrganizationId organization, Paging paging) {
    return new Query(
        organization,
        criterion(paging),
        Sort.BY_ID,
        new Window(1, paging.limit() + 1),
        Projection.FULL);
  }

  private Optional<Criterion> criterion(Paging paging) {
    var all = new ArrayList<Criterion>();
    equal("userName", userName, false).ifPresent(all::add);
    equal("externalId", externalId, true).ifPresent(all::add);
    equal("displayName", displayName, false).ifPresent(all::add);
    paging.after().map(id -> compare("id", Operator.GT, id.toString(), true)).ifPresent(all::add);
    return together(all);
  }

  private static Optional<Criterion> together(List<Criterion> all) {
    if (all.isEmpty()) return Optional.empty();
    return Optional.of(all.size() == 1 ? all.get(0) : new Criterion.And(all));
  }

  private static Optional<Criterion> equal(String attribute, String value, boolean caseExact) {
    return Optional.ofNullable(value)
        .map(it -> QueryText.of(attribute, it))
        .map(it -> compare(attribute, Operator.EQ, it, caseExact));
  }

  private static Criterion compare(String attribute, Operator op, String value, boolean exact) {
    var path = AttributePath.of(StandardSchemas.USER, attribute);
    return new Criterion.Compare(path, op, new Value.Text(value), exact);
  }
}
