package latchkey.persistence.jpa.criterion;

import java.util.List;
import java.util.Optional;

/** {@code meta} of a row {@code r}. Location and version are the wire's, and not searched. */
public final class MetaFacts {
  private MetaFacts() {}

  /** A part of meta, or all of it. */
  public static Optional<Fact> fact(String resourceType, Optional<String> part) {
    if (part.isEmpty()) return Optional.of(new Together(List.of(new MomentFact("r.created"))));
    return switch (part.get()) {
      case "resourceType" -> Optional.of(ConstantFact.of(resourceType, true));
      case "created" -> Optional.of(new MomentFact("r.created"));
      case "lastModified" -> Optional.of(new MomentFact("r.modified"));
      default -> Optional.of(ConstantFact.ABSENT);
    };
  }

  /** The order by a part of meta. */
  public static Optional<Vocabulary.Order> order(Optional<String> part) {
    return switch (part.orElse("")) {
      case "created" -> Optional.of(new Vocabulary.Order(List.of("r.created"), false));
      case "lastModified" -> Optional.of(new Vocabulary.Order(List.of("r.modified"), false));
      case "resourceType" -> Optional.of(new Vocabulary.Order(List.of(), false));
      default -> Optional.empty();
    };
  }
}
