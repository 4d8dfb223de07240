package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.group.api.FindGroups;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;

@Dependent
class FindGroupsService implements FindGroups {
  private final Groups groups;
  private final Memberships memberships;

  @Inject
  FindGroupsService(Groups groups, Memberships memberships) {
    this.groups = groups;
    this.memberships = memberships;
  }

  @Override
  public Group get(GroupKey key) {
    return groups.find(key).orElseThrow(() -> key.notFound().refused());
  }

  @Override
  public Listing<Group> find(Query query) {
    return groups.find(query.organization(), query);
  }

  @Override
  public Stretch<Group> walk(Walk walk) {
    return groups.walk(walk.organization(), walk);
  }

  @Override
  public List<Member> members(GroupKey key, Slice slice) {
    return memberships.of(key, slice);
  }
}
