package latchkey.rest.admin.user;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
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

  /** The part of the list that comes after the cursor. */
  Walk walk(OrganizationId organization, Paging paging) {
    return new Walk(
        organization, criterion(), Sort.BY_ID, paging.step(), paging.limit(), Projection.FULL);
  }

  private Optional<Criterion> criterion() {
    var all = new ArrayList<Criterion>();
    equal("userName", userName, false).ifPresent(all::add);
    equal("externalId", externalId, true).ifPresent(all::add);
    equal("displayName", displayName, false).ifPresent(all::add);
    if (all.isEmpty()) return Optional.empty();
    return Optional.of(all.size() == 1 ? all.get(0) : new Criterion.And(all));
  }

  private static Optional<Criterion> equal(String attribute, String value, boolean caseExact) {
    return Optional.ofNullable(value)
        .map(it -> QueryText.of(attribute, it))
        .map(it -> equality(attribute, it, caseExact));
  }

  private static Criterion equality(String attribute, String value, boolean exact) {
    var path = AttributePath.of(StandardSchemas.USER, attribute);
    return new Criterion.Compare(path, Operator.EQ, new Value.Text(value), exact);
  }
}
