package latchkey.rest.scim.patch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.group.MemberId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.json.CanonicalId;

/** Whom {@code members[value eq "a" or value eq "b"]} names; the group is not read for it. */
final class SelectedMembers implements Criterion.Cases<Set<MemberId>> {
  private SelectedMembers() {}

  static Set<MemberId> of(Criterion criterion) {
    return criterion.accept(new SelectedMembers());
  }

  @Override
  public Set<MemberId> or(Criterion.Or it) {
    return union(it.any());
  }

  private Set<MemberId> union(List<Criterion> parts) {
    var all = new LinkedHashSet<MemberId>();
    parts.forEach(part -> all.addAll(part.accept(this)));
    return all;
  }

  @Override
  public Set<MemberId> compare(Criterion.Compare it) {
    if (it.op() != Operator.EQ || !it.path().part().equals(Optional.of("value"))) {
      throw unfit();
    }
    // A text that is no id names nobody, and nobody is no member already.
    return CanonicalId.read(((Value.Text) it.literal()).value())
        .map(id -> Set.of(new MemberId(id)))
        .orElse(Set.of());
  }

  @Override
  public Set<MemberId> and(Criterion.And it) {
    throw unfit();
  }

  @Override
  public Set<MemberId> not(Criterion.Not it) {
    throw unfit();
  }

  @Override
  public Set<MemberId> present(Criterion.Present it) {
    throw unfit();
  }

  @Override
  public Set<MemberId> anyElement(Criterion.AnyElement it) {
    throw unfit();
  }

  private static RuntimeException unfit() {
    return new Refusal.BadCriterion(0, "members are selected by value eq and or alone").refused();
  }
}
