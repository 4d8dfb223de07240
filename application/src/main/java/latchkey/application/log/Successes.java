package latchkey.application.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.group.spi.Groups;
import latchkey.application.log.api.ReadLog;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserName;

/** Tells whether what was refused has succeeded since. */
@Dependent
class Successes {
  /** No name is longer (RFC 7643 says nothing; this service does). */
  private static final int LONGEST = 512;

  private final ReadLog log;
  private final AccessSubjects users;
  private final Groups groups;

  @Inject
  Successes(ReadLog log, AccessSubjects users, Groups groups) {
    this.log = log;
    this.users = users;
    this.groups = groups;
  }

  /**
   * Whether something was done to the object later; of one that was to be made, whether it is
   * there.
   */
  boolean since(OrganizationId organization, Call refused) {
    var object = refused.wish().object();
    if (object.isPresent()) return done(organization, refused);
    if (!refused.wish().operation().equals("POST")) return false;
    return refused.wish().subject().filter(it -> isThere(organization, refused, it)).isPresent();
  }

  private boolean done(OrganizationId organization, Call refused) {
    var filter = LogFilter.about(refused.wish().object().orElseThrow(), refused.at());
    return log.read(organization, filter, Optional.empty(), 100).entries().stream()
        .filter(it -> it.at().isAfter(refused.at()))
        .filter(it -> it.operation().equals(refused.wish().operation()))
        .anyMatch(it -> it.result() == Result.SUCCESS || it.result() == Result.SKIPPED);
  }

  private boolean isThere(OrganizationId organization, Call refused, String name) {
    boolean user = refused.wish().resource().equals("Users");
    return user ? userIsThere(organization, name) : groupIsThere(organization, name);
  }

  private boolean userIsThere(OrganizationId organization, String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && users.byUserName(organization, new UserName(name)).isPresent();
  }

  private boolean groupIsThere(OrganizationId organization, String name) {
    var path = AttributePath.of(StandardSchemas.GROUP, "displayName");
    var named = new Criterion.Compare(path, Operator.EQ, new Value.Text(name), false);
    var query =
        new Query(
            organization,
            Optional.of(named),
            Sort.BY_ID,
            new Window(1, 0),
            Projection.WITHOUT_MEMBERSHIPS);
    return groups.find(organization, query).total() > 0;
  }
}
