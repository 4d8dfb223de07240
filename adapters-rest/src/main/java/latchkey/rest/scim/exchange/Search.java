package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Step;
import latchkey.application.query.Walk;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimType;
import latchkey.rest.scim.filter.AttributeNames;
import latchkey.rest.scim.filter.Extent;
import latchkey.rest.scim.filter.FilterParser;
import latchkey.rest.scim.filter.FilterPrinter;
import latchkey.rest.scim.json.Messages;

/** What a query asks for (RFC 7644 §3.4.2), by parameters or by a search request. */
public final class Search {
  /** Most resources of one answer, published as {@code filter.maxResults}. */
  public static final int MOST = 250;

  /** How many resources an answer has when nothing is said. */
  public static final int UNASKED = 100;

  private static final String CURSOR = "cursor";
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");

  private final Function<String, Optional<String>> parameter;
  private final Optional<String> cursor;
  private final ResourceType type;
  private final List<ResourceType> others;
  private final Dialect dialect;

  private Search(
      Function<String, Optional<String>> parameter,
      Optional<String> cursor,
      ResourceType type,
      List<ResourceType> others,
      Dialect dialect) {
    this.parameter = parameter;
    this.cursor = cursor;
    this.type = type;
    this.others = others;
    this.dialect = dialect;
  }

  /** By the parameters of a GET. */
  public static Search of(QueryString query, ResourceType type, Dialect dialect) {
    return new Search(query::list, query.first(CURSOR), type, List.of(), dialect);
  }

  /** By the body of a POST to {@code .search} (RFC 7644 §3.4.3). */
  public static Search of(JsonNode body, ResourceType type, Dialect dialect) {
    Messages.requireObject(body);
    Messages.require(Messages.schemas(body), SCHEMA, dialect);
    Function<String, Optional<String>> member =
        name -> Messages.member(body, name).map(node -> text(name, node));
    return new Search(
        name -> member.apply(name).filter(text -> !text.isBlank()),
        member.apply(CURSOR),
        type,
        List.of(),
        dialect);
  }

  private static String text(String name, JsonNode node) {
    if (!node.isArray()) return simple(name, node);
    return StreamSupport.stream(node.spliterator(), false)
        .map(one -> simple(name, one))
        .collect(Collectors.joining(","));
  }

  private static String simple(String name, JsonNode node) {
    if (node.isTextual() || node.isNumber()) return node.asText();
    throw new Refusal.Malformed(name, "has a value of the wrong type").refused();
  }

  /** The same question about one type of several (RFC 7644 §3.4.2.1). */
  public Search about(ResourceType one, List<ResourceType> among) {
    var rest = among.stream().filter(other -> !other.name().equals(one.name())).toList();
    return new Search(parameter, cursor, one, rest, dialect);
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

  /** The same question about another page. */
  public Search within(Window part) {
    return new Search(
        name ->
            switch (name) {
              case "startIndex" -> Optional.of(Integer.toString(part.startIndex()));
              case "count" -> Optional.of(Integer.toString(part.count()));
              default -> parameter.apply(name);
            },
        Optional.empty(),
        type,
        others,
        dialect);
  }

  private Optional<Integer> number(String name) {
    return number(name, () -> new Refusal.Malformed(name, "must be a whole number").refused());
  }

  private Optional<Integer> number(String name, Supplier<RuntimeException> unreadable) {
    var text = parameter.apply(name).map(String::strip);
    if (text.isEmpty()) return Optional.empty();
    if (WHOLE.matcher(text.get()).matches()) return Optional.of(clamped(text.get()));
    if (dialect.tolerates(Tolerance.UNREADABLE_PAGING)) return Optional.empty();
    throw unreadable.get();
  }

  /**
   * The cursor; empty text begins a walk (RFC 9865).
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed when a number is given as well
   */
  public Optional<String> cursor() {
    if (cursor.isPresent() && parameter.apply("startIndex").isPresent()) {
      throw new Refusal.Malformed("startIndex", "and cursor exclude each other: give one of them")
          .refused();
    }
    return cursor;
  }

  /**
   * Most resources of a part, as a walk begins.
   *
   * @throws latchkey.rest.scim.error.ScimException invalidCount when it is no number up to {@link
   *     #MOST}
   */
  int part() {
    int count = Math.max(0, number("count", Search::invalidCount).orElse(UNASKED));
    if (count > MOST) throw invalidCount();
    return count;
  }

  /**
   * Most resources of a later part: none, or as many as on the first page.
   *
   * @throws latchkey.rest.scim.error.ScimException invalidCount when it is another number
   */
  int part(int before) {
    int count = Math.max(0, number("count", Search::invalidCount).orElse(before));
    if (count != 0 && count != before) throw invalidCount();
    return count;
  }

  private static RuntimeException invalidCount() {
    String text =
        "With a cursor, count must be a whole number from 0 to %d, the same on all pages.";
    return ScimError.bad(ScimType.INVALID_COUNT, text.formatted(MOST)).thrown();
  }

  /** The same search, for the total alone. */
  Search counting() {
    return new Search(
        name -> name.equals("count") ? Optional.of("0") : parameter.apply(name),
        Optional.empty(),
        type,
        others,
        dialect);
  }

  /** What is asked for, page and attributes aside: equal texts ask for the same. */
  String question() {
    return String.join(
        "\n",
        type.name(),
        extent().criterion().map(FilterPrinter::print).orElse(""),
        sort().toString());
  }

  private static int clamped(String text) {
    var most = BigInteger.valueOf(Integer.MAX_VALUE);
    return new BigInteger(text).min(most).max(most.negate()).intValue();
  }

  /** The question to the application. */
  public Query query(OrganizationId organization, Projection projection) {
    return new Query(organization, extent().criterion(), sort(), window(), projection);
  }

  /** The question to the application for a part of a walk. */
  public Walk walk(OrganizationId organization, Step step, int count, Projection projection) {
    return new Walk(organization, extent().criterion(), sort(), step, count, projection);
  }

  /** What is looked for, as sent. */
  Optional<String> filter() {
    return parameter.apply("filter");
  }

  /** Which resources of its type it can find. */
  public Extent extent() {
    return filter().map(text -> FilterParser.parse(text, type, others, dialect)).orElse(Extent.ALL);
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
        .filter(path -> FilterParser.comparable(path, type));
  }

  private AttributePath simple(AttributePath path) {
    var definition = type.definition(path);
    return definition.isComplex() && definition.part("value").isPresent()
        ? path.with("value")
        : path;
  }
}
