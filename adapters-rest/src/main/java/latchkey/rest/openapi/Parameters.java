package latchkey.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What parameters mean, which mean the same wherever they are. */
final class Parameters {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("slug", "The organization"),
          Map.entry("id", "What is meant, by its id"),
          Map.entry("username", "The administrator"),
          Map.entry("name", "The kind of resource, such as User"),
          Map.entry("urn", "The URN of the schema"),
          Map.entry("connection", "The connection, by its id"),
          Map.entry("delivery", "The delivery, by its id"),
          Map.entry("cursor", "What 'next' of the page before said; absent for the first page"),
          Map.entry("limit", "Most items of a page, 1 to 1,000; 100 if absent"),
          Map.entry("userName", "Exactly this name, without case"),
          Map.entry("externalId", "Exactly this name of the directory's, with case"),
          Map.entry("displayName", "Exactly this name, without case"),
          Map.entry("from", "Not before that time"),
          Map.entry("to", "Before that time"),
          Map.entry("operation", "The method of HTTP, or a word for what we did"),
          Map.entry("result", "success, skipped, failure or dropped"),
          Map.entry("status", "The status of HTTP"),
          Map.entry("object", "Users/ or Groups/ and an id"),
          Map.entry("credential", "The token or client, by its id"),
          Map.entry("requestId", "What X-Request-Id of the answer said"),
          Map.entry("rule", "The name of a rule of tolerance"),
          Map.entry("q", "A text in ids, details, filters and changed values"),
          Map.entry("format", "ndjson or csv"),
          Map.entry("If-Match", "Only if it is of this version, as an ETag tells it"),
          Map.entry("Content-Type", "What the body is"),
          Map.entry("state", "open, linked or dismissed"),
          Map.entry("days", "For so many days or more, 0 to 3,650; 30 if absent"),
          Map.entry("after", "What 'next' said last; absent or empty: from the oldest kept"),
          Map.entry("wait", "For how many seconds to wait for something, 0 to 30"));

  private static final Map<String, String> OF_QUERIES =
      Map.of(
          "filter", "RFC 7644 §3.4.2.2, such as userName eq \"ada@contoso.example\"",
          "sortBy", "An attribute (§3.4.2.3)",
          "sortOrder", "ascending or descending",
          "startIndex", "The first one, counted from 1 (§3.4.2.4)",
          "count", "Most resources, at most 250",
          "attributes", "Those that are shown (§3.9)",
          "excludedAttributes", "Those that are not shown");

  private static final Set<String> LISTS = Set.of("/scim/v2", "/scim/v2/Users", "/scim/v2/Groups");

  private Parameters() {}

  static void complete(Operation operation, String method, String path) {
    var all = new ArrayList<Parameter>();
    if (operation.getParameters() != null) all.addAll(operation.getParameters());
    if (method.equals("GET") && LISTS.contains(path)) all.addAll(ofQueries());
    all.forEach(Parameters::describe);
    if (!all.isEmpty()) operation.setParameters(all);
  }

  private static List<Parameter> ofQueries() {
    return OF_QUERIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            it ->
                OASFactory.createParameter()
                    .name(it.getKey())
                    .in(Parameter.In.QUERY)
                    .description(it.getValue())
                    .schema(OASFactory.createSchema().type(SchemaType.STRING)))
        .toList();
  }

  private static void describe(Parameter it) {
    if (it.getDescription() == null) it.setDescription(MEANINGS.get(it.getName()));
  }
}
