package latchkey.persistence.contract.samples;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.Group;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;

/** Users made by chance, but the same for the same seed. */
public final class Samples {
  /** Texts that have broken one store or another. */
  public static final List<String> HOSTILE =
      List.of(
          "O'Brien \"the\" `door`; drop table users; --",
          "100%_sure\\ [a-z]? * ^$",
          "\\",
          "emoji \uD83D\uDD11\uD83D\uDEAA family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\u202Eright to left\u202C \u05D0\u05D1\u05D2 \u0627\u0644\u0628\u0627\u0628",
          " leading and trailing ",
          "tab\tline\nreturn\r",
          "edge \uFFFF \uFFFD \uE000 \u0001 \u007F",
          "ß İ ı ς Σ ｆｕｌｌ ﬁ e\u0301 \u00e9",
          "{\"json\": [1, null]} ${a} #{b} :c ?1",
          "null",
          "x".repeat(512));

  // Longer than a key, alike as far as a key reaches; folding makes them longer still, or a cut
  // would fall between two surrogates.
  private static final List<String> LONG =
      List.of(
          "long ".repeat(120),
          "LONG ".repeat(120) + "one",
          "long ".repeat(120) + "two",
          "x".repeat(511) + "\uD83D\uDD11",
          "x".repeat(511) + "\uD83D\uDD11 and more",
          "x".repeat(513),
          "\uFDFA".repeat(40),
          "\uFDFA".repeat(40) + "%_");

  // No two of these first differ where one has a surrogate and the other a character from U+E000
  // on: H2 orders by UTF-16 unit, everybody else by code point.
  private static final List<String> WORDS =
      List.of(
          "alpha",
          "Alpha",
          "ALPHA BETA",
          "beta",
          "b%ta",
          "b_ta",
          "be'ta",
          "gamma\\",
          "Straße",
          "strasse",
          "ΟΔΟΣ",
          "οδος",
          "İzmir",
          "izmir",
          "ｗｉｄｅ",
          "wide",
          "caf\u00e9",
          "cafe\u0301",
          "a",
          "",
          "end \uFFFF",
          "key \uD83D\uDD11",
          "KEY \uD83D\uDD11",
          "null",
          "true",
          "2026-03-04T12:00:00Z",
          "' or 1=1 --",
          "*",
          "%",
          "_",
          "!_",
          "ﬁ",
          "FI",
          "ſ",
          "S",
          "K",
          "k",
          "ı",
          "I",
          "ς",
          "Σ",
          "Ǆ",
          "ǆ",
          " ",
          "r\u00f8d",
          "\u05D0\u05D1");

  private static final List<BigDecimal> NUMBERS =
      Stream.of(
              "0",
              "1",
              "-1",
              "2",
              "10",
              "1.5",
              "1.50",
              "-0.000000001",
              "0.000000001",
              "1E+17",
              "999999999999999999",
              "-999999999999999999",
              "999999999999999999.999999999")
          .map(BigDecimal::new)
          .toList();

  private final Random chance;

  public Samples(long seed) {
    chance = new Random(seed);
  }

  /** Users of whom nothing is said but their names, in the order of ids. */
  public static List<User> plain(OrganizationId organization, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> UserBuilder.aUser().in(organization).build())
        .toList();
  }

  /** Users of whom much is said, in the order of ids. */
  public List<User> users(OrganizationId organization, int count) {
    return users(organization, count, StandardSchemas.USER_TYPE);
  }

  /** Users of that type, of whom much is said, in the order of ids. */
  public List<User> users(OrganizationId organization, int count, ResourceType type) {
    return IntStream.range(0, count).mapToObj(i -> user(organization, i, type)).toList();
  }

  private User user(OrganizationId organization, int number, ResourceType type) {
    var user =
        UserBuilder.aUser()
            .in(organization)
            .named(word() + number)
            .createdAt(SampleTimes.minute(chance.nextInt(20)));
    if (chance.nextBoolean()) user.calledByDirectory(external());
    if (chance.nextInt(3) == 0) user.suspendedFor(Reason.DIRECTORY);
    if (chance.nextInt(3) == 0) user.suspendedFor(Reason.ADMINISTRATOR);
    facts(type)
        .filter(it -> chance.nextBoolean())
        .forEach(it -> user.with(it.path, value(it.definition)));
    return user.build();
  }

  /** Groups of which much is said, in the order of ids. */
  public List<Group> groups(OrganizationId organization, int count) {
    return groups(organization, count, StandardSchemas.GROUP_TYPE);
  }

  /** Groups of that type, of which much is said, in the order of ids. */
  public List<Group> groups(OrganizationId organization, int count, ResourceType type) {
    return IntStream.range(0, count).mapToObj(i -> group(organization, type)).toList();
  }

  private Group group(OrganizationId organization, ResourceType type) {
    var group =
        GroupBuilder.aGroup()
            .in(organization)
            .shownAs("g" + shortened(text()))
            .createdAt(SampleTimes.minute(chance.nextInt(20)));
    if (chance.nextBoolean()) group.calledByDirectory(external());
    type.extensions().stream()
        .flatMap(Samples::facts)
        .filter(it -> chance.nextBoolean())
        .forEach(it -> group.with(it.path, value(it.definition)));
    return group.build();
  }

  private String external() {
    return "x" + shortened(text());
  }

  private static String shortened(String text) {
    return text.length() < 500 ? text : text.substring(0, 500);
  }

  private Value value(AttributeDefinition definition) {
    if (!definition.multiValued()) return single(definition);
    return new Value.Many(
        Stream.generate(() -> single(definition)).limit(1 + chance.nextInt(3)).distinct().toList());
  }

  private Value single(AttributeDefinition definition) {
    return definition.isComplex() ? complex(definition) : simple(definition);
  }

  private Value complex(AttributeDefinition definition) {
    Map<String, Value> parts = new LinkedHashMap<>();
    for (var part : definition.parts()) {
      if (chance.nextInt(3) > 0) parts.put(part.name(), simple(part));
    }
    var first = definition.parts().get(0);
    if (parts.isEmpty()) parts.put(first.name(), simple(first));
    return new Value.Complex(parts);
  }

  /** A value of a simple attribute's type. */
  public Value simple(AttributeDefinition definition) {
    return switch (definition.type()) {
      case BOOLEAN -> Values.flag(chance.nextBoolean());
      case DATE_TIME -> Value.Moment.of(SampleTimes.minute(chance.nextInt(20)));
      case INTEGER -> new Value.Num(pick(NUMBERS.stream().filter(Samples::isWhole).toList()));
      case DECIMAL -> new Value.Num(pick(NUMBERS));
      default -> Values.text(text());
    };
  }

  /** A word, or something worse. */
  public String text() {
    if (oneIn(12)) return pick(HOSTILE);
    return oneIn(12) ? pick(LONG) : word();
  }

  /** A word, now and then one that is easily confused with another. */
  public String word() {
    return pick(WORDS);
  }

  /** Any of them. */
  public <T> T pick(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /** A number from 0, below that one. */
  public int below(int end) {
    return chance.nextInt(end);
  }

  /** Whether, with one chance in so many. */
  public boolean oneIn(int many) {
    return chance.nextInt(many) == 0;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Stream<Fact> facts(ResourceType type) {
    return type.schemas().stream().flatMap(Samples::facts);
  }

  private static Stream<Fact> facts(Schema schema) {
    return schema.attributes().stream()
        .filter(one -> !RESERVED.contains(one.name()))
        .map(one -> new Fact(AttributePath.of(schema.id(), one.name()), one));
  }

  /** Typed, derived or dropped; not facts of a profile. */
  private static final List<String> RESERVED = List.of("userName", "active", "password", "groups");

  private record Fact(AttributePath path, AttributeDefinition definition) {}
}
