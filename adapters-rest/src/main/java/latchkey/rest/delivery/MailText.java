package latchkey.rest.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import latchkey.domain.notification.Event;
import latchkey.rest.request.PublicUrl;

/** What mails say: one thing in full, or several gathered. */
@Dependent
class MailText {
  private final PublicUrl url;

  @Inject
  MailText(PublicUrl url) {
    this.url = url;
  }

  Mail of(List<Event> events) {
    var sentences = events.stream().map(this::sentences).toList();
    return new Mail(subject(events, sentences), body(sentences));
  }

  private static String subject(List<Event> events, List<Sentences> all) {
    var first = all.get(0);
    var what =
        all.size() == 1 ? first.title() : all.size() + " notices, the first: " + first.title();
    return "[Latchkey] " + Plain.of(what);
  }

  private static String body(List<Sentences> all) {
    return all.stream()
            .map(it -> it.title() + "\n\n" + it.detail() + "\n")
            .collect(Collectors.joining("\n---\n\n"))
        + "\n-- \nLatchkey told you because your organization subscribed to it.\n";
  }

  private Sentences sentences(Event event) {
    var notice = (Event.Notice) event;
    return Sentences.of(notice, plain(notice.facts()), url.base());
  }

  private static Map<String, String> plain(Map<String, String> facts) {
    return facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> Plain.of(fact.getValue())));
  }
}
