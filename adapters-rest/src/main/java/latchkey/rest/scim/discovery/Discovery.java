package latchkey.rest.scim.discovery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.ListAnswer;
import latchkey.rest.scim.exchange.Reply;

/** How documents about the service itself are asked for and answered (RFC 7644 §4). */
@Dependent
class Discovery {
  private final Exchanges exchanges;
  private final PublicUrl url;

  @Inject
  Discovery(Exchanges exchanges, PublicUrl url) {
    this.exchanges = exchanges;
    this.url = url;
  }

  /** The place of a document. */
  String location(String path) {
    return url.tenant() + path;
  }

  /**
   * Answers one document.
   *
   * @throws latchkey.rest.scim.error.ScimException 403 for a filter
   */
  Response answer(HttpServletRequest request, Document document) {
    return answer(request, document.reply());
  }

  /**
   * Answers all documents of a kind; sorting and paging are passed over.
   *
   * @throws latchkey.rest.scim.error.ScimException 403 for a filter
   */
  Response answer(HttpServletRequest request, String location, List<Document> all) {
    var list = ListAnswer.of(all, (out, one) -> one.write(out));
    return answer(request, Reply.shown(200, Document.tag(list), location, list));
  }

  private Response answer(HttpServletRequest request, Reply reply) {
    var exchange = exchanges.of(request);
    var ask = exchange.ask();
    if (ask.query().list("filter").isPresent()) {
      throw ScimError.of(403, "Discovery cannot be filtered: ask without a filter.").thrown();
    }
    return exchange.answer(ask.conditions().read(reply));
  }

  static RuntimeException unknown(String kind, String id) {
    return ScimError.of(404, "There is no %s '%s'; the list names all.".formatted(kind, id))
        .thrown();
  }
}
