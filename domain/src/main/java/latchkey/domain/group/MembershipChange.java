package latchkey.domain.group;

import java.util.Set;

/** How the members of a group change; its cost is that of the change, never of the group. */
public sealed interface MembershipChange {
  /** Tells the changes apart. */
  interface Cases<R> {
    R join(Join it);

    R leave(Leave it);

    R become(Become it);
  }

  /** Chooses the case of this change. */
  <R> R accept(Cases<R> cases);

  /** These join; who is a member already stays one. */
  record Join(Set<MemberId> who) implements MembershipChange {
    public Join {
      who = Set.copyOf(who);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.join(this);
    }
  }

  /** These leave; who is no member is passed over. */
  record Leave(Set<MemberId> who) implements MembershipChange {
    public Leave {
      who = Set.copyOf(who);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.leave(this);
    }
  }

  /** The members are these and no others. */
  record Become(Set<MemberId> who) implements MembershipChange {
    public Become {
      who = Set.copyOf(who);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.become(this);
    }
  }
}
