package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.call.api.KeepCalls;
import latchkey.application.call.api.NoteCall;
import latchkey.application.log.api.ReadLog;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final OrganizationId here = latchkey.anOrganization().id();

  private void calls(int count) {
    var command =
        new NoteCall.Command(
            here,
            latchkey.now(),
            Duration.ofMillis(2),
            Sender.NONE,
            Wish.of("GET", "Users", Optional.empty()),
            Answer.of(Result.SUCCESS, 200),
            Set.of(),
            new UUID(1, 1));
    for (int i = 0; i < count; i++) latchkey.wish(NoteCall.class).note(command);
  }

  private void keep() {
    latchkey.wish(KeepCalls.class).keep();
  }

  private ReadLog.Page read(Optional<UUID> before, int limit) {
    return latchkey.wish(ReadLog.class).read(here, LogFilter.ALL, before, limit);
  }

  private List<LogEntry> all() {
    return read(Optional.empty(), 10_000).entries();
  }

  @Test
  void changes_and_calls_are_one_stream_newest_first() {
    int before = all().size();
    var user = latchkey.aUser(here);
    calls(1);
    latchkey.amend(user.key(), new UserChange.Rename(new UserName("other@contoso.example")));
    keep();

    assertThat(all().subList(0, all().size() - before))
        .extracting(it -> it.operation())
        .containsExactly("TEST", "GET", "TEST");
  }

  @Test
  void an_acknowledged_write_is_there_before_any_worker_ran() {
    var user = latchkey.aUser(here);

    assertThat(all().get(0).object()).contains(user.key().id().value());
  }

  @Test
  void pages_meet_every_line_once() {
    latchkey.aUser(here);
    calls(10);
    latchkey.aUser(here);
    keep();
    var whole = all();

    var met = new java.util.ArrayList<LogEntry>();
    var page = read(Optional.empty(), 3);
    met.addAll(page.entries());
    while (page.next().isPresent()) {
      page = read(page.next(), 3);
      met.addAll(page.entries());
    }

    assertThat(met).isEqualTo(whole);
  }

  @Test
  void what_came_too_fast_is_counted_and_shown() {
    calls(5_003);

    keep();

    var lost = all().stream().filter(it -> it.result() == Result.DROPPED).toList();
    assertThat(lost).hasSize(1);
    assertThat(((LogEntry.Called) lost.get(0)).call().answer().found()).contains(3L);
    keep();
    assertThat(all()).filteredOn(it -> it.result() == Result.DROPPED).hasSize(1);
    assertThat(all()).filteredOn(it -> it.operation().equals("GET")).hasSize(5_000);
  }

  @Test
  void the_scheduled_work_forgets_what_is_no_longer_kept() {
    calls(3);
    keep();

    latchkey.pass(Duration.ofDays(91));
    latchkey.pass(Duration.ofMinutes(5));
    assertThat(latchkey.wish(RunHousekeeping.class).run("node")).isTrue();

    assertThat(all()).filteredOn(it -> it.operation().equals("GET")).isEmpty();
  }
}
