package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import latchkey.application.group.api.AmendGroup;
import latchkey.application.group.api.ReplaceGroup;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.MembershipChange;

@Dependent
class AmendGroupService implements AmendGroup, ReplaceGroup {
  private final GroupWrites writes;

  @Inject
  AmendGroupService(GroupWrites writes) {
    this.writes = writes;
  }

  @Override
  public Outcome amend(AmendGroup.Command command) {
    return writes.write(
        command.group(), command.precondition(), command.changes(), command.origin());
  }

  @Override
  public Outcome replace(ReplaceGroup.Command command) {
    var changes = new ArrayList<GroupChange>();
    changes.add(new GroupChange.Rename(command.displayName()));
    changes.add(new GroupChange.Identify(command.externalId()));
    changes.add(new GroupChange.Redescribe(command.profile()));
    command
        .members()
        .ifPresent(who -> changes.add(new GroupChange.Enrol(new MembershipChange.Become(who))));
    return writes.write(command.group(), command.precondition(), changes, command.origin());
  }
}
