package latchkey.domain.adoption;

import java.util.List;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** Whether a search is that by which a directory matches its people to ours. */
public final class Match {
  private static final AttributePath MAILS = AttributePath.of(StandardSchemas.USER, "emails");
  private static final AttributePath ADDRESS =
      AttributePath.of(StandardSchemas.USER, "emails", "value");
  private static final AttributePath TYPE =
      AttributePath.of(StandardSchemas.USER, "emails", "type");
  private static final Set<AttributePath> NAMES =
      Set.of(
          AttributePath.of(StandardSchemas.USER, "userName"),
          AttributePath.of(StandardSchemas.USER, "externalId"),
          ADDRESS);

  private Match() {}

  /** Whether it asks for one name, externalId or (work) e-mail address, and for nothing else. */
  public static boolean by(Criterion criterion) {
    if (criterion instanceof Criterion.Compare one) return names(one);
    return criterion instanceof Criterion.AnyElement any
        && any.path().equals(MAILS)
        && workMail(any.inner());
  }

  private static boolean names(Criterion.Compare one) {
    return one.op() == Operator.EQ && NAMES.contains(one.path());
  }

  private static boolean workMail(Criterion inner) {
    var all = inner instanceof Criterion.And both ? both.all() : List.of(inner);
    return all.stream().anyMatch(Match::isAddress)
        && all.stream().allMatch(one -> isAddress(one) || isWork(one));
  }

  private static boolean isAddress(Criterion one) {
    return equal(one, ADDRESS);
  }

  private static boolean isWork(Criterion one) {
    return equal(one, TYPE)
        && ((Criterion.Compare) one).literal() instanceof Value.Text type
        && type.value().equalsIgnoreCase("work");
  }

  private static boolean equal(Criterion one, AttributePath path) {
    return one instanceof Criterion.Compare it && it.op() == Operator.EQ && it.path().equals(path);
  }
}
