package latchkey.rest.scim.call;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What becomes known of one request while it is served, for the log. */
public final class CallNote {
  private static final String ATTRIBUTE = CallNote.class.getName();

  private final List<CallPart> parts = new ArrayList<>();
  private boolean changed;
  private Supplier<Set<String>> rules = Set::of;
  private Optional<String> filter = Optional.empty();
  private Optional<Long> found = Optional.empty();
  private Optional<String> scimType = Optional.empty();
  private Optional<String> detail = Optional.empty();
  private Optional<JsonNode> body = Optional.empty();

  private CallNote() {}

  /** The note of a request; begun when first asked for. */
  public static CallNote of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) == null) request.setAttribute(ATTRIBUTE, new CallNote());
    return (CallNote) request.getAttribute(ATTRIBUTE);
  }

  /** Something is other than before, and recorded as a change. */
  public void changed() {
    changed = true;
  }

  /**
   * @param names tells, once the request is served, which rules it needed
   */
  public void needs(Supplier<Set<String>> names) {
    rules = names;
  }

  /** What was looked for, as sent. */
  public void filter(String text) {
    filter = Optional.of(text);
  }

  /** How many were found in all. */
  public void found(long total) {
    found = Optional.of(total);
  }

  /** What the body was. */
  public void body(JsonNode document) {
    body = Optional.of(document);
  }

  /** Why it is not done. */
  public void refused(Optional<String> type, String why) {
    scimType = type;
    detail = Optional.of(why);
  }

  /** What became of one operation of a bulk that changed nothing. */
  public void part(CallPart part) {
    parts.add(part);
  }

  boolean hasChanged() {
    return changed;
  }

  Set<String> rules() {
    return rules.get();
  }

  Optional<String> filter() {
    return filter;
  }

  Optional<Long> found() {
    return found;
  }

  Optional<String> scimType() {
    return scimType;
  }

  Optional<String> detail() {
    return detail;
  }

  Optional<JsonNode> body() {
    return body;
  }

  List<CallPart> parts() {
    return parts;
  }
}
