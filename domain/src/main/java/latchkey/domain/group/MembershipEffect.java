package latchkey.domain.group;

import java.util.HashSet;
import java.util.Set;

/** Who really joined and who really left. */
public record MembershipEffect(Set<MemberId> joined, Set<MemberId> left) {
  /** Nobody moved. */
  public static final MembershipEffect NONE = new MembershipEffect(Set.of(), Set.of());

  public MembershipEffect {
    joined = Set.copyOf(joined);
    left = Set.copyOf(left);
  }

  /** Whether nobody moved. */
  public boolean isEmpty() {
    return joined.isEmpty() && left.isEmpty();
  }

  /** This effect and then another: who joined and left again did neither. */
  public MembershipEffect then(MembershipEffect next) {
    return new MembershipEffect(
        union(minus(joined, next.left), minus(next.joined, left)),
        union(minus(left, next.joined), minus(next.left, joined)));
  }

  /** Everybody who moved. */
  public Set<MemberId> concerned() {
    return union(joined, left);
  }

  private static Set<MemberId> union(Set<MemberId> a, Set<MemberId> b) {
    var both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  private static Set<MemberId> minus(Set<MemberId> a, Set<MemberId> b) {
    var rest = new HashSet<>(a);
    rest.removeAll(b);
    return rest;
  }
}
