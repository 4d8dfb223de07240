package latchkey.persistence.jpa.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.log.LogFilter;
import latchkey.domain.log.Mention;
import latchkey.domain.organization.ConnectionId;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.document.TextInJson;

/**
 * What of a filter no index leads to. Texts within JSON are compared as they are written there, so
 * that a line too many may be chosen, and none too few.
 */
record Conditions(Kind kind, LogFilter filter) {
  private static final String LOWER =
      "translate(%s, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')";

  /** All of them; none when the filter has nothing of the kind. */
  List<Phrase> all() {
    var all = new ArrayList<Phrase>();
    is("c.operation", filter.operation()).ifPresent(all::add);
    is(kind.result(), filter.result().map(Enum::name)).ifPresent(all::add);
    is("c.status", filter.status()).ifPresent(all::add);
    is("c.connection", filter.connection().map(ConnectionId::value)).ifPresent(all::add);
    is("c.credential", filter.credential().map(CredentialId::value)).ifPresent(all::add);
    is("c.request_id", filter.requestId()).ifPresent(all::add);
    filter.from().map(it -> Phrase.of("c.at >= ?", it)).ifPresent(all::add);
    filter.to().map(it -> Phrase.of("c.at < ?", it)).ifPresent(all::add);
    filter.rule().map(it -> has("c.rules", TextInJson.quoted(it))).ifPresent(all::add);
    filter.text().map(this::mentions).ifPresent(all::add);
    return all;
  }

  private static Optional<Phrase> is(String column, Optional<?> value) {
    return value.map(it -> Phrase.of(column + " = ?", it));
  }

  private Phrase mentions(String text) {
    return Phrase.joined(
            " or ",
            Stream.concat(
                    kind.texts().stream().map(it -> has(lower(it), Mention.lower(text))),
                    kind.documents().stream()
                        .map(it -> has(lower(it), TextInJson.within(Mention.lower(text)))))
                .collect(Collectors.toList()))
        .enclosed();
  }

  private static String lower(String column) {
    return LOWER.formatted(column);
  }

  private static Phrase has(String column, String text) {
    return Phrase.like(column, "%" + Phrase.literally(text) + "%");
  }
}
