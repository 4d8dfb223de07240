package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.filter.AttributeNames;
import latchkey.rest.scim.filter.FilterParser;
import latchkey.rest.scim.json.Messages;

/** What a query asks for (RFC 7644 §3.4.2), by parameters or by a search request. */
public final class Search {
  /** Most resources of one answer, published as {@code filter.maxResults}. */
  public static final int MOST = 250;

  private static final int UNASKED = 100;
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");

  private final Function<String, Optional<String>> parameter;
  private final ResourceType type;
  private final Dialect dialect;

  private Search(Function<String, Optional<String>> parameter, ResourceType type, Dialect dialect) {
    this.parameter = parameter;
    this.type = type;
    this.dialect = dialect;
  }

  /** By the parameters of a GET. */
  public static Search of(QueryString query, ResourceType type, Dialect dialect) {
    return new Search(query::list, type, dialect);
  }

  /** By the body of a POST to {@code .search} (RFC 7644 §3.4.3). */
  public static Search of(JsonNode body, ResourceType type, Dialect dialect) {
    Messages.requireObject(body);
    Messages.require(Messages.schemas(body), SCHEMA, dialect);
    return new Search(name -> Messages.member(body, name).map(Search::text), type, dialect);
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : node.asText();
  }

  /** Which attributes are shown. */
  public Selection selection() {
    return Selection.of(
        parameter.apply("attributes"), parameter.apply("excludedAttributes"), type, dialect);
  }

  /** The page that is wanted; never more than {@link #MOST}. */
  public Window window() {
    return new Window(
        number("startIndex").orElse(1), Math.min(MOST, number("count").orElse(UNASKED)));
  }

  private Optional<Integer> number(String name) {
    var text = parameter.apply(name).map(String::strip);
    if (text.isEmpty()) return Optional.empty();
    if (WHOLE.matcher(text.get()).matches()) return Optional.of(clamped(text.get()));
    if (dialect.tolerates(Tolerance.UNREADABLE_PAGING)) return Optional.empty();
    throw new Refusal.Malformed(name, "must be a whole number").refused();
  }

  private static int clamped(String text) {
    var most = BigInteger.valueOf(Integer.MAX_VALUE);
    return new BigInteger(text).min(most).max(most.negate()).intValue();
  }

  /** The question to the application. */
  public Query query(OrganizationId organization, Projection projection) {
    return new Query(
        organization,
        parameter.apply("filter").map(text -> FilterParser.parse(text, type, dialect)),
        sort(),
        window(),
        projection);
  }

  private Sort sort() {
    var by = parameter.apply("sortBy").flatMap(this::sortable);
    boolean down =
        parameter.apply("sortOrder").filter(it -> it.equalsIgnoreCase("descending")).isPresent();
    return by.isEmpty() ? Sort.BY_ID : new Sort(by, down);
  }

  /** RFC 7644 §3.4.2.3: what cannot be sorted by is as if it were not asked for. */
  private Optional<AttributePath> sortable(String name) {
    return new AttributeNames(type, dialect)
        .find(name)
        .map(this::simple)
        .filter(path -> !type.definition(path).isComplex())
        .filter(FilterParser::comparable);
  }

  private AttributePath simple(AttributePath path) {
    var definition = type.definition(path);
    return definition.isComplex() && definition.part("value").isPresent()
        ? path.with("value")
        : path;
  }
}
