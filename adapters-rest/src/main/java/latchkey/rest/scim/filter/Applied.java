package latchkey.rest.scim.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/**
 * Applies a criterion to resources of one type, of which it may name attributes that are not
 * defined for it: these have no value (RFC 7644 §3.4.2.1). What follows from that alone is settled
 * here, and no store is asked about attributes it does not know.
 */
record Applied(ResourceType type) implements Criterion.Cases<Extent> {
  static Extent to(ResourceType type, Criterion criterion) {
    return criterion.accept(new Applied(type));
  }

  @Override
  public Extent and(Criterion.And it) {
    var parts = parts(it.all());
    if (parts.stream().anyMatch(Extent::none)) return Extent.NONE;
    return joined(parts, Criterion.And::new).map(Extent::of).orElse(Extent.ALL);
  }

  @Override
  public Extent or(Criterion.Or it) {
    var parts = parts(it.any());
    if (parts.stream().anyMatch(Extent::all)) return Extent.ALL;
    return joined(parts, Criterion.Or::new).map(Extent::of).orElse(Extent.NONE);
  }

  private List<Extent> parts(List<Criterion> criteria) {
    return criteria.stream().map(one -> one.accept(this)).toList();
  }

  private static Optional<Criterion> joined(
      List<Extent> parts, Function<List<Criterion>, Criterion> join) {
    var left = parts.stream().flatMap(part -> part.criterion().stream()).toList();
    if (left.isEmpty()) return Optional.empty();
    return Optional.of(left.size() == 1 ? left.get(0) : join.apply(left));
  }

  @Override
  public Extent not(Criterion.Not it) {
    var inner = it.of().accept(this);
    if (inner.none()) return Extent.ALL;
    return inner.criterion().map(Criterion.Not::new).map(Extent::of).orElse(Extent.NONE);
  }

  @Override
  public Extent compare(Criterion.Compare it) {
    return known(it.path(), it, it.op() == Operator.NE ? Extent.ALL : Extent.NONE);
  }

  @Override
  public Extent present(Criterion.Present it) {
    return known(it.path(), it, Extent.NONE);
  }

  @Override
  public Extent anyElement(Criterion.AnyElement it) {
    return known(it.path(), it, Extent.NONE);
  }

  private Extent known(AttributePath path, Criterion criterion, Extent otherwise) {
    return Vocabulary.defines(type, path) ? Extent.of(criterion) : otherwise;
  }
}
