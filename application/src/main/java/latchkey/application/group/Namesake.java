package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.connection.Management;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.group.spi.Groups;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.group.Group;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

/** Says of a name that is taken which other directory manages the group that has it. */
@Dependent
class Namesake {
  private static final AttributePath NAME = AttributePath.of(StandardSchemas.GROUP, "displayName");
  private static final int MOST = 20;

  private final Groups groups;
  private final Management management;

  @Inject
  Namesake(Groups groups, Management management) {
    this.groups = groups;
    this.management = management;
  }

  /** The refusal of a wish, told more of where it can be. */
  RefusedException told(RefusedException refused, CreateGroup.Command command) {
    return refused.refusal() instanceof Refusal.Taken taken
            && taken.attribute().equals("displayName")
        ? taken.by(manager(command)).refused()
        : refused;
  }

  // of several that have it, the one whose name must be its own is in the way
  private Optional<String> manager(CreateGroup.Command command) {
    return groups.find(command.organization(), called(command)).items().stream()
        .filter(Group::nameUnique)
        .map(Group::connection)
        .findFirst()
        .flatMap(it -> management.other(command.organization(), it, command.origin()));
  }

  private static Query called(CreateGroup.Command command) {
    var name = new Value.Text(command.displayName());
    return new Query(
        command.organization(),
        Optional.of(new Criterion.Compare(NAME, Operator.EQ, name, false)),
        Sort.BY_ID,
        new Window(1, MOST),
        new Projection(false));
  }
}
