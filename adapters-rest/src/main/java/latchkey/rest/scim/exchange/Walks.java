package latchkey.rest.scim.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.rest.json.Json;
import latchkey.rest.scim.cursor.Cursor;
import latchkey.rest.scim.cursor.Cursors;

/**
 * Answers queries part by part, by cursors (RFC 9865). The total is counted once, when a walk
 * begins, and then carried along: counting costs more than a part does.
 */
@Dependent
public class Walks {
  private final Cursors cursors;

  @Inject
  public Walks(Cursors cursors) {
    this.cursors = cursors;
  }

  /** The part that the cursor of a search asks for. */
  ListAnswer part(Endpoint endpoint, Search search) {
    String text = search.cursor().orElseThrow();
    return text.isEmpty() ? first(endpoint, search) : later(endpoint, search, text);
  }

  private ListAnswer first(Endpoint endpoint, Search search) {
    int count = search.part();
    if (count == 0) return nothingOf(endpoint.find(search.counting()).total());
    var part = endpoint.walk(search, Step.FIRST, count);
    long total =
        part.next().isEmpty() ? part.items().size() : endpoint.find(search.counting()).total();
    return answer(search, part, new Cursor(Step.FIRST, count, total, cursors.expiry()));
  }

  private ListAnswer later(Endpoint endpoint, Search search, String text) {
    var cursor = cursors.take(text, search.question());
    int count = search.part(cursor.count());
    if (count == 0) return nothingOf(cursor.total());
    return answer(search, endpoint.walk(search, cursor.step(), count), cursor);
  }

  private ListAnswer answer(Search search, Stretch<Json> part, Cursor walk) {
    return ListAnswer.of(
        part.items(),
        walk.total(),
        part.previous().map(step -> text(search, walk, step)),
        part.next().map(step -> text(search, walk, step)));
  }

  private String text(Search search, Cursor walk, Step step) {
    return cursors.give(walk.at(step, cursors.expiry()), search.question());
  }

  private static ListAnswer nothingOf(long total) {
    return ListAnswer.of(List.of(), total, Optional.empty(), Optional.empty());
  }
}
