package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.connection.Management;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.spi.Users;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;

/** Says of a name that is taken which other directory manages whoever has it. */
@Dependent
class Namesake {
  private static final AttributePath USER_NAME = AttributePath.of(StandardSchemas.USER, "userName");

  private final Users users;
  private final Management management;

  @Inject
  Namesake(Users users, Management management) {
    this.users = users;
    this.management = management;
  }

  /** The refusal of a wish, told more of where it can be. */
  RefusedException told(RefusedException refused, CreateUser.Command command) {
    return refused.refusal() instanceof Refusal.Taken taken && taken.attribute().equals("userName")
        ? taken.by(manager(command)).refused()
        : refused;
  }

  private Optional<String> manager(CreateUser.Command command) {
    return holders(command).stream()
        .map(User::connection)
        .findFirst()
        .flatMap(it -> management.other(command.organization(), it, command.origin()));
  }

  private List<User> holders(CreateUser.Command command) {
    var name = new Value.Text(command.userName().value());
    var called = new Criterion.Compare(USER_NAME, Operator.EQ, name, false);
    var query =
        new Query(
            command.organization(),
            Optional.of(called),
            Sort.BY_ID,
            new Window(1, 1),
            new Projection(false));
    return users.find(command.organization(), query).items().stream().map(UserView::user).toList();
  }
}
