package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.CallBuilder.aCall;
import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static latchkey.persistence.contract.samples.LogFilterBuilder.lines;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.application.log.spi.LogEntries.Part;
import latchkey.application.log.spi.LogEntries.Span;
import latchkey.application.query.Order;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.contract.samples.CallBuilder;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the record of calls, and the log made of calls and changes, must be in every store. */
public abstract class LogContract extends StoreSuite {
  private static final int MANY = 1_000;

  private static final ConnectionId ENTRA = new ConnectionId(SampleIds.next());
  private static final CredentialId TOKEN = new CredentialId(SampleIds.next());
  private static final Sender DIRECTORY =
      new Sender(Optional.of(ENTRA), Optional.of(TOKEN), Optional.of(ClientProfile.ENTRA));

  @Test
  void a_call_is_found_as_it_was_noted() {
    var call =
        aCall()
            .in(here)
            .at(SampleTimes.minute(2))
            .by(DIRECTORY)
            .asking(
                new Wish(
                    "PATCH",
                    "Users",
                    Optional.of(SampleIds.next()),
                    Optional.of("userName eq \"Babs\""),
                    Optional.of("Babs"),
                    Optional.of("{\"active\": \"maybe\"}")))
            .answered(
                new Answer(
                    Result.FAILURE,
                    400,
                    Optional.of("invalidValue"),
                    Optional.of("active must be true or false."),
                    Optional.of(3L)))
            .needing("textAsBoolean", "bareValue")
            .build();

    keep(call);

    assertThat(calls(LogFilter.ALL)).containsExactly(new LogEntry.Called(call));
  }

  @Test
  void a_call_may_tell_any_text() {
    var told =
        Stream.concat(Samples.HOSTILE.stream(), Stream.of("a\0b", "\uD800", "é".repeat(9_999)))
            .map(Optional::of)
            .map(
                text ->
                    aCall()
                        .in(here)
                        .asking(new Wish("GET", "Users", Optional.empty(), text, text, text))
                        .answered(new Answer(Result.FAILURE, 400, text, text, Optional.empty()))
                        .build())
            .toList();

    keep(told);

    assertThat(calls(LogFilter.ALL))
        .containsExactlyInAnyOrderElementsOf(told.stream().map(LogEntry.Called::new).toList());
  }

  @Test
  void calls_of_an_organization_that_is_gone_are_left_out() {
    var nobody = new OrganizationId(SampleIds.next());

    keep(List.of(aCall().in(nobody).build(), aCall().in(here).build()));

    assertThat(store().logEntries().calls(nobody, span(LogFilter.ALL, 10)).entries()).isEmpty();
    assertThat(calls(LogFilter.ALL)).hasSize(1);
  }

  @Test
  void lines_are_newest_first_and_changes_are_there_before_they_have_a_place() {
    var placed = record(change(1));
    run(() -> store().placement().place(MANY));
    var unplaced = record(change(2));
    var calls = IntStream.range(3, 6).mapToObj(minute -> call(minute).build()).toList();
    keep(calls);

    assertThat(changes(LogFilter.ALL))
        .containsExactly(new LogEntry.Changed(unplaced), new LogEntry.Changed(placed));
    assertThat(calls(LogFilter.ALL))
        .containsExactly(
            new LogEntry.Called(calls.get(2)),
            new LogEntry.Called(calls.get(1)),
            new LogEntry.Called(calls.get(0)));
  }

  @Test
  void pages_follow_each_other_and_meet_every_line_once() {
    keep(IntStream.range(0, 25).mapToObj(minute -> call(minute).build()).toList());

    var met = new ArrayList<LogEntry>();
    var part = store().logEntries().calls(here, new Span(LogFilter.ALL, Optional.empty(), 7, 7));
    while (!part.entries().isEmpty()) {
      met.addAll(part.entries());
      var last = Optional.of(met.get(met.size() - 1).id());
      part = store().logEntries().calls(here, new Span(LogFilter.ALL, last, 7, 7));
    }

    assertThat(met).isEqualTo(calls(LogFilter.ALL)).hasSize(25);
  }

  @Test
  void a_reading_tells_how_far_it_looked_when_it_had_to_stop() {
    keep(IntStream.range(0, 25).mapToObj(minute -> call(minute).build()).toList());
    var all = calls(LogFilter.ALL);
    var rare = lines().operation("DELETE").build();

    var first = store().logEntries().calls(here, new Span(rare, Optional.empty(), 5, 10));
    var second = store().logEntries().calls(here, new Span(rare, first.horizon(), 5, 10));
    var third = store().logEntries().calls(here, new Span(rare, second.horizon(), 5, 10));

    assertThat(first).isEqualTo(new Part(List.of(), Optional.of(all.get(9).id())));
    assertThat(second).isEqualTo(new Part(List.of(), Optional.of(all.get(19).id())));
    assertThat(third).isEqualTo(new Part(List.of(), Optional.empty()));
  }

  @TestFactory
  Stream<DynamicTest> every_filter_chooses_the_lines_that_match_it() {
    return filters().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> assertChosen(it.getValue())));
  }

  private void assertChosen(LogFilter filter) {
    settle();
    tellManyThings();
    var allChanges = changes(LogFilter.ALL);
    var allCalls = calls(LogFilter.ALL);

    assertThat(changes(filter)).isEqualTo(allChanges.stream().filter(filter::matches).toList());
    assertThat(calls(filter)).isEqualTo(allCalls.stream().filter(filter::matches).toList());
    assertThat(Stream.concat(allChanges.stream(), allCalls.stream()).filter(filter::matches))
        .as("the filter is put to the test")
        .isNotEmpty()
        .hasSizeLessThan(allChanges.size() + allCalls.size());
  }

  private static final UUID OBJECT = SampleIds.next();
  private static final UUID REQUEST = SampleIds.at(SampleTimes.minute(2));

  private static Map<String, LogFilter> filters() {
    var all = new LinkedHashMap<String, LogFilter>();
    all.put("from", lines().from(SampleTimes.minute(3)).build());
    all.put("to", lines().to(SampleTimes.minute(3)).build());
    all.put("a moment", lines().from(SampleTimes.minute(2)).to(SampleTimes.minute(4)).build());
    all.put("operation", lines().operation("PATCH").build());
    all.put("result", lines().result(Result.FAILURE).build());
    all.put("success", lines().result(Result.SUCCESS).build());
    all.put("status", lines().status(409).build());
    all.put("object", lines().object(OBJECT).build());
    all.put("connection", lines().connection(ENTRA).build());
    all.put("credential", lines().credential(TOKEN).build());
    all.put("request", lines().request(REQUEST).build());
    all.put("rule", lines().rule("textAsBoolean").build());
    for (String text : List.of("babs", "BABS", "100%_", "\"the\" `door`", "ÄRGER", "!", "\\")) {
      all.put("text " + text, lines().text(text).build());
    }
    return all;
  }

  private void tellManyThings() {
    record(change(1));
    record(
        aChange()
            .in(here)
            .identifiedAs(SampleIds.at(SampleTimes.minute(2)))
            .at(SampleTimes.minute(2))
            .of(ObjectKind.USER, OBJECT, 2)
            .being(ChangeKind.SUSPENDED)
            .telling(
                new Difference("displayName", some("Babs \"the\" `door`"), some("ÄRGER \\ !")),
                new Difference("title", Optional.empty(), some("100%_sure")))
            .by(
                new Origin(
                    "PATCH",
                    some(ENTRA),
                    some(TOKEN),
                    Optional.empty(),
                    some("said babs"),
                    Set.of("textAsBoolean"),
                    REQUEST,
                    some(409)))
            .build());
    keep(
        call(1).build(),
        call(3)
            .asking(looking("userName eq \"100%_sure\"", "babs"))
            .needing("textAsBoolean")
            .build(),
        call(3).asking(looking("displayName eq \"ärger\"", "ärger \\")).build(),
        call(4)
            .by(DIRECTORY)
            .of(REQUEST)
            .asking(Wish.of("PATCH", "Users", some(OBJECT)))
            .answered(Answer.refused(409, some("uniqueness"), some("BABS \"the\" `door` ÄRGER !")))
            .build());
  }

  private static Wish looking(String filter, String subject) {
    return new Wish(
        "GET", "Users", Optional.empty(), some(filter), some(subject), Optional.empty());
  }

  @Test
  void a_text_is_not_found_in_the_way_a_change_is_written_down() {
    record(
        aChange()
            .in(here)
            .telling(new Difference("title", Optional.empty(), some("porter")))
            .build());

    for (String text : List.of("[", ",", "null", "\",\"", "[[\"title\"")) {
      assertThat(changes(lines().text(text).build())).as(text).isEmpty();
    }
  }

  @Test
  void what_could_name_a_purged_person_goes_and_the_rest_stays() {
    var object = SampleIds.next();
    var about = call(1).asking(asked(some(object), Optional.empty())).answered(told()).build();
    var lookedUp = call(2).asking(asked(Optional.empty(), some("babs"))).answered(told()).build();
    var other = call(3).asking(asked(some(SampleIds.next()), some("carl"))).build();
    keep(about, lookedUp, other);

    run(() -> store().calls().pseudonymize(here, object, Set.of("babs", "b@contoso.example")));

    var left = calls(LogFilter.ALL).stream().map(it -> ((LogEntry.Called) it).call()).toList();
    assertThat(left.get(0)).isEqualTo(other);
    for (Call one : left.subList(1, 3)) {
      assertThat(one.wish().filter()).isEmpty();
      assertThat(one.wish().subject()).isEmpty();
      assertThat(one.wish().body()).isEmpty();
      assertThat(one.answer()).isEqualTo(told().nameless());
    }
    assertThat(left.get(2).wish().object()).contains(object);
    assertThat(left).extracting(Call::at).containsExactly(other.at(), lookedUp.at(), about.at());
  }

  private static Wish asked(Optional<UUID> object, Optional<String> subject) {
    return new Wish("PUT", "Users", object, some("a filter"), subject, some("{}"));
  }

  private static Answer told() {
    return Answer.refused(409, some("uniqueness"), some("Babs is there already."));
  }

  @Test
  void calls_are_forgotten_when_their_organization_keeps_them_no_longer() {
    var brief = add(anOrganization().keepingHistory(10).build()).id();
    var old = aCall().in(brief).at(SampleTimes.NOON).build();
    var young = aCall().in(brief).at(SampleTimes.day(1)).build();
    var ours = aCall().in(here).at(SampleTimes.NOON).build();
    keep(old, young, ours);

    forget(SampleTimes.day(10));

    assertThat(store().logEntries().calls(brief, span(LogFilter.ALL, 10)).entries())
        .containsExactly(new LogEntry.Called(young));
    assertThat(calls(LogFilter.ALL)).containsExactly(new LogEntry.Called(ours));
  }

  private void forget(Instant now) {
    int rounds = 0;
    while (run(() -> store().callBook().forget(now, 100)) == 100 && rounds < MANY) rounds++;
    assertThat(rounds).isLessThan(MANY);
  }

  @Test
  void a_batch_costs_one_statement_and_a_page_does_too() {
    var counting = new Counting(store());
    var batch = IntStream.range(0, 100).mapToObj(minute -> call(minute).build()).toList();

    counting.atMost(1, () -> keep(batch));
    counting.atMost(1, () -> assertThat(calls(LogFilter.ALL)).hasSize(100));
    counting.atMost(2, () -> assertThat(calls(lines().operation("GET").build())).hasSize(100));
  }

  @Test
  void a_page_reads_what_it_shows_however_long_the_log_is() {
    keep(IntStream.range(0, MANY).mapToObj(minute -> call(minute).build()).toList());
    var before = store().rows();

    var page = store().logEntries().calls(here, span(LogFilter.ALL, 10));

    assertThat(page.entries()).hasSize(10);
    if (before.isPresent()) {
      assertThat(store().rows().getAsLong() - before.getAsLong()).isLessThanOrEqualTo(20);
    }
  }

  private CallBuilder call(long minute) {
    return aCall().in(here).at(SampleTimes.minute(minute));
  }

  private Change change(long minute) {
    return aChange()
        .in(here)
        .identifiedAs(SampleIds.at(SampleTimes.minute(minute)))
        .at(SampleTimes.minute(minute))
        .build();
  }

  private void keep(Call... calls) {
    keep(List.of(calls));
  }

  private void keep(List<Call> calls) {
    run(() -> store().callBook().add(calls));
  }

  private Change record(Change change) {
    run(() -> store().changes().record(here, change));
    return change;
  }

  private List<LogEntry> changes(LogFilter filter) {
    return ordered(store().logEntries().changes(here, span(filter, MANY)));
  }

  private List<LogEntry> calls(LogFilter filter) {
    return ordered(store().logEntries().calls(here, span(filter, MANY)));
  }

  private static List<LogEntry> ordered(Part part) {
    assertThat(part.entries())
        .isSortedAccordingTo(Comparator.comparing(LogEntry::id, Order::ids).reversed());
    return part.entries();
  }

  private static Span span(LogFilter filter, int limit) {
    return new Span(filter, Optional.empty(), limit, 100_000);
  }

  private static <T> Optional<T> some(T value) {
    return Optional.of(value);
  }
}
