package latchkey.application.group;

import java.time.Instant;
import latchkey.application.group.spi.Memberships;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.MembershipEffect;

/** Carries a locked group through a list of changes. Lives inside one transaction. */
final class Amendment implements GroupChange.Cases<Void> {
  private final Memberships memberships;
  private final Instant at;
  private Group group;
  private MembershipEffect effect = MembershipEffect.NONE;

  Amendment(Memberships memberships, Group group, Instant at) {
    this.memberships = memberships;
    this.group = group;
    this.at = at;
  }

  /** The header as it is by now. */
  Group group() {
    return group;
  }

  /** Who moved so far. */
  MembershipEffect effect() {
    return effect;
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
    group = group.describe(it.change(), StandardSchemas.GROUP_TYPE);
    return null;
  }

  @Override
  public Void redescribe(GroupChange.Redescribe it) {
    group = group.described(group.profile().redescribed(it.profile(), StandardSchemas.GROUP_TYPE));
    return null;
  }

  @Override
  public Void enrol(GroupChange.Enrol it) {
    effect = effect.then(memberships.apply(group.key(), it.change(), at));
    return null;
  }
}
