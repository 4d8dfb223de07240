package latchkey.application.group;

import java.time.Instant;
import latchkey.application.group.spi.Memberships;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.profile.Conformity;

/** Carries a locked group through a list of changes. Lives inside one transaction. */
final class Amendment implements GroupChange.Cases<Void> {
  private final Memberships memberships;
  private final ResourceType type;
  private final Instant at;
  private Group group;
  private MembershipEffect effect = MembershipEffect.NONE;

  /**
   * @param type what groups of the organization are
   */
  Amendment(Memberships memberships, Group group, ResourceType type, Instant at) {
    this.memberships = memberships;
    this.group = group;
    this.type = type;
    this.at = at;
  }

  /** The header as it is by now. */
  Group group() {
    return group;
  }

  /** What groups of the organization are. */
  ResourceType type() {
    return type;
  }

  /** Who moved so far. */
  MembershipEffect effect() {
    return effect;
  }

  /** Lets a directory manage the group from now on. */
  void adopt(ConnectionId directory) {
    group = group.managedBy(directory);
  }

  @Override
  public Void rename(GroupChange.Rename it) {
    group = group.named(it.displayName());
    return null;
  }

  @Override
  public Void identify(GroupChange.Identify it) {
    group = group.identified(it.externalId());
    return null;
  }

  @Override
  public Void describe(GroupChange.Describe it) {
    group = group.describe(it.change(), type);
    return null;
  }

  @Override
  public Void redescribe(GroupChange.Redescribe it) {
    var profile = group.profile().redescribed(it.profile(), type);
    Conformity.requireOfReplaced(group.profile(), profile, type);
    group = group.described(profile);
    return null;
  }

  @Override
  public Void enrol(GroupChange.Enrol it) {
    effect = effect.then(memberships.apply(group.key(), it.change(), at));
    return null;
  }
}
