package latchkey.application.tombstone;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.user.User;

/** The values by which directories look somebody up, folded as the log keeps them. */
final class KnownBy {
  private static final AttributePath MAILS = AttributePath.of(StandardSchemas.USER, "emails");

  private KnownBy() {}

  static Set<String> all(User user) {
    var found = new HashSet<String>();
    found.add(Fold.key(user.userName().value()));
    user.externalId().ifPresent(it -> found.add(Fold.key(it.value())));
    user.displayName().ifPresent(it -> found.add(Fold.key(it)));
    user.profile()
        .at(MAILS)
        .ifPresent(
            mails ->
                ((Value.Many) mails)
                    .elements().stream()
                        .flatMap(mail -> address(mail).stream())
                        .forEach(found::add));
    return found;
  }

  private static Optional<String> address(Value mail) {
    return ((Value.Complex) mail).part("value").map(it -> Fold.key(((Value.Text) it).value()));
  }
}
