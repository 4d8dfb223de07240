package latchkey.domain.profile;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;

/**
 * Which part of a profile a change means (RFC 7644 §3.5.2, {@code PATH}).
 *
 * @param which selects elements of a multi-valued attribute; its paths name parts of the attribute
 * @param createWhenAbsent when no element is selected, make one out of the criterion's {@code eq}
 *     terms: so does an add (§3.5.2.1), and Entra relies on it when it replaces, where the RFC
 *     wants {@code noTarget} (§3.5.2.3). Who relies on it also replaces parts of selected elements,
 *     where the RFC has the elements replaced
 */
public record Target(AttributePath path, Optional<Criterion> which, boolean createWhenAbsent) {
  /** What that rule is called wherever it is told that a change needed it. */
  public static final String CREATE_WHEN_ABSENT = "createWhenAbsent";

  /** A whole attribute or sub-attribute. */
  public static Target of(AttributePath path) {
    return new Target(path, Optional.empty(), false);
  }

  @Override
  public String toString() {
    return path.whole()
        + (which.isPresent() ? "[…]" : "")
        + path.part().map(name -> "." + name).orElse("");
  }
}
