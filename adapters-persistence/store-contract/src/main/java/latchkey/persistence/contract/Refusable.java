package latchkey.persistence.contract;

import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** Whether a criterion uses an operator that a store may be unable to compile yet. */
enum Refusable implements Criterion.Cases<Boolean> {
  BY_ITS_OPERATORS;

  @Override
  public Boolean and(Criterion.And it) {
    return it.all().stream().anyMatch(one -> one.accept(this));
  }

  @Override
  public Boolean or(Criterion.Or it) {
    return it.any().stream().anyMatch(one -> one.accept(this));
  }

  @Override
  public Boolean not(Criterion.Not it) {
    return it.of().accept(this);
  }

  @Override
  public Boolean compare(Criterion.Compare it) {
    return it.op() != Operator.EQ;
  }

  @Override
  public Boolean present(Criterion.Present it) {
    return false;
  }

  @Override
  public Boolean anyElement(Criterion.AnyElement it) {
    return it.inner().accept(this);
  }
}
