package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import latchkey.rest.assembly.AgedCursors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging by cursor (RFC 9865), over HTTP. */
class CursorIT extends Suite {
  private static final int PEOPLE = 7;

  private Directory client;
  private List<String> ids;

  @BeforeEach
  void a_few_people_are_there() {
    client = given().strict(organization);
    ids = IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
  }

  private String person(int number) {
    var named = number == 3 ? "" : ", \"displayName\": \"Person %d\"".formatted(9 - number);
    return client
        .postsUser(
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"user-%d@contoso.example\"%s}"
                .formatted(number, named))
        .answers(201)
        .id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&sortBy=userName",
        "&sortBy=displayName",
        "&sortBy=displayName&sortOrder=descending",
        "&sortBy=meta.created",
        "&filter=userName+sw+%22user-%22"
      })
  @Proves({"K01", "K03", "K04", "K07"})
  void a_walk_meets_everyone_once_and_the_way_back_as_well(String query) {
    var parts = new ArrayList<Answer>();
    for (String cursor = ""; cursor != null; cursor = next(parts.get(parts.size() - 1))) {
      parts.add(walks(query + "&count=3&cursor=" + cursor));
    }

    assertThat(parts).hasSize(3);
    assertThat(parts.stream().flatMap(it -> ids(it).stream()).toList())
        .isEqualTo(ids(client.gets("/Users?count=100" + query).answers(200)))
        .containsExactlyInAnyOrderElementsOf(ids);
    parts.forEach(it -> it.has("/totalResults", PEOPLE).lacks("/startIndex"));
    parts.get(0).lacks("/previousCursor").has("/itemsPerPage", 3);
    parts.get(2).lacks("/nextCursor").has("/itemsPerPage", 1);
    var second = walks(query + "&count=3&cursor=" + parts.get(2).text("/previousCursor"));
    assertThat(ids(second)).isEqualTo(ids(parts.get(1)));
    var first = walks(query + "&count=3&cursor=" + second.text("/previousCursor"));
    assertThat(ids(first)).isEqualTo(ids(parts.get(0)));
    first.lacks("/previousCursor");
  }

  @Test
  @Proves("K01")
  void a_search_request_walks_as_well() {
    var first = searches("\"count\": 5, \"cursor\": \"\"").answers(200);
    var second = searches("\"count\": 5, \"cursor\": \"" + next(first) + "\"").answers(200);

    assertThat(ids(first)).isEqualTo(ids.subList(0, 5));
    assertThat(ids(second)).isEqualTo(ids.subList(5, PEOPLE));
    second.lacks("/nextCursor");
  }

  private Answer searches(String members) {
    return client.asks(
        "POST",
        "/Users/.search",
        Optional.of(
            "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"], "
                + members
                + "}"));
  }

  @Test
  @Proves({"K01", "K03"})
  void groups_are_walked_too() {
    var first = client.makesGroup("Doors");
    var second = client.makesGroup("Gates");

    var part = client.gets("/Groups?cursor=&count=1").answers(200).has("/totalResults", 2);

    assertThat(ids(part)).containsExactly(first);
    assertThat(ids(client.gets("/Groups?count=1&cursor=" + next(part)).answers(200)))
        .containsExactly(second);
  }

  @Test
  void who_is_left_is_met_though_others_are_deleted_meanwhile() {
    var first = walks("&count=3&cursor=");
    client.deletesUser(ids.get(0)).answers(204);
    client.deletesUser(ids.get(2)).answers(204);
    client.deletesUser(ids.get(3)).answers(204);

    var second = walks("&count=3&cursor=" + next(first));

    assertThat(ids(second)).isEqualTo(ids.subList(4, PEOPLE));
    second.lacks("/nextCursor");
  }

  @Test
  @Proves({"K02", "K08", "K11"})
  void a_cursor_of_another_organization_is_refused_like_one_that_was_made_up() {
    var theirs = given().strict(Organization.fresh(operator));
    theirs.makesUser("one@fabrikam.example");
    theirs.makesUser("two@fabrikam.example");
    var cursor = next(theirs.gets("/Users?count=1&cursor=").answers(200));

    var foreign = client.gets("/Users?count=1&cursor=" + cursor).refuses(400, "invalidCursor");
    var madeUp = client.gets("/Users?count=1&cursor=AAAA").refuses(400, "invalidCursor");

    assertThat(withoutRequest(foreign)).isEqualTo(withoutRequest(madeUp));
    assertThat(cursor).matches("[A-Za-z0-9._~-]+").hasSizeLessThan(512);
  }

  private static String withoutRequest(Answer answer) {
    return answer.text("/detail").replaceFirst("\\[request .*", "");
  }

  @Test
  @Proves({"K05", "K08"})
  void a_cursor_is_good_for_its_own_query_and_count_alone() {
    var cursor = next(walks("&count=3&cursor=&filter=userName+pr"));

    client.gets("/Users?count=3&cursor=" + cursor).refuses(400, "invalidCursor");
    client
        .gets("/Users?count=3&filter=userName+pr&sortBy=userName&cursor=" + cursor)
        .refuses(400, "invalidCursor");
    client
        .gets("/Groups?count=3&filter=displayName+pr&cursor=" + cursor)
        .refuses(400, "invalidCursor");
    client.gets("/Users?count=4&filter=userName+pr&cursor=" + cursor).refuses(400, "invalidCount");
    walks("&count=3&filter=USERNAME+PR&cursor=" + cursor).has("/itemsPerPage", 3);
  }

  @Test
  @Proves({"K06", "K08"})
  void counts_are_kept_within_bounds() {
    client.gets("/Users?cursor=&count=251").refuses(400, "invalidCount").tells("250");
    client.gets("/Users?cursor=&count=x").refuses(400, "invalidCount");
    client.gets("/Users?cursor=&startIndex=1").refuses(400, "invalidValue");
    client.gets("/Users?cursor=&sortBy=title").refuses(400, "invalidValue").tells("sortBy");
    for (String count : List.of("0", "-5")) {
      walks("&cursor=&count=" + count)
          .has("/totalResults", PEOPLE)
          .has("/itemsPerPage", 0)
          .lacks("/nextCursor", "/previousCursor");
    }
  }

  @Test
  @Proves("K09")
  void who_asks_for_no_cursor_gets_pages_by_index() {
    client
        .gets("/Users?count=3")
        .then()
        .answers(200)
        .has("/startIndex", 1)
        .has("/itemsPerPage", 3)
        .lacks("/nextCursor", "/previousCursor");
    client.gets("/Users").then().lists(PEOPLE).lacks("/nextCursor");
  }

  @Test
  @Proves("K10")
  void the_configuration_says_how_to_page() {
    client
        .gets("/ServiceProviderConfig")
        .then()
        .answers(200)
        .holds(
            """
            {"pagination": {"cursor": true, "index": true, "defaultPaginationMethod": "index",
                            "defaultPageSize": 100, "maxPageSize": 250, "cursorTimeout": 3600}}
            """);
  }

  @Test
  @Proves("K08")
  void a_cursor_that_is_too_old_says_so() throws IOException {
    var aged =
        new AgedCursors(
            Files.readString(server().data().resolve("pepper")).strip(),
            UUID.fromString(operator.gets(organization.path()).text("/id")),
            UUID.fromString(operator.gets(organization.path() + "/scim").text("/connection")));
    var now = Instant.now();

    assertThat(ids(walks("&count=3&cursor=" + aged.ofUsers(3, now.plusSeconds(60)))))
        .isEqualTo(ids.subList(0, 3));
    client
        .gets("/Users?count=3&cursor=" + aged.ofUsers(3, now.minusSeconds(1)))
        .then()
        .refuses(400, "expiredCursor")
        .tells("3600");
  }

  @Test
  @Proves("K06")
  void a_page_has_never_more_than_count() {
    for (int count = 1; count <= PEOPLE + 1; count++) {
      assertThat(ids(walks("&cursor=&count=" + count))).hasSize(Math.min(count, PEOPLE));
    }
  }

  @Test
  @Proves({"K03", "K04"})
  void only_the_last_page_has_nothing_next_also_when_it_is_full() {
    for (int count = 1; count <= PEOPLE + 1; count++) {
      var seen = new ArrayList<String>();
      int pages = 0;
      for (String cursor = ""; cursor != null; pages++) {
        var page = walks("&count=" + count + "&cursor=" + cursor);
        assertThat(page.at("/previousCursor").isMissingNode()).isEqualTo(pages == 0);
        seen.addAll(ids(page));
        cursor = next(page);
      }
      assertThat(pages).describedAs("pages of %d", count).isEqualTo((PEOPLE + count - 1) / count);
      assertThat(seen).isEqualTo(ids);
    }
  }

  @Test
  @Proves("K11")
  void a_cursor_opens_nothing_without_its_token() {
    var cursor = next(walks("&count=1&cursor="));

    client.sending("Authorization", "").gets("/Users?count=1&cursor=" + cursor).then().refuses(401);
    organization.switchesScim(false, "strict");
    client.gets("/Users?count=1&cursor=" + cursor).then().refuses(403);
  }

  @Test
  void members_of_a_group_are_listed_by_page_as_users_of_that_group() {
    var doors = client.makesGroup("Doors", ids.subList(0, 5).toArray(String[]::new));
    var filter = "&attributes=userName&filter=groups.value+eq+%22" + doors + "%22";

    var first = walks(filter + "&count=3&cursor=").has("/totalResults", 5);
    var second = walks(filter + "&count=3&cursor=" + next(first));

    assertThat(ids(first)).isEqualTo(ids.subList(0, 3));
    assertThat(ids(second)).isEqualTo(ids.subList(3, 5));
  }

  private Answer walks(String query) {
    return client.gets("/Users?" + query.substring(1)).answers(200).isScim();
  }

  private static String next(Answer part) {
    return part.at("/nextCursor").isMissingNode() ? null : part.text("/nextCursor");
  }

  private static List<String> ids(Answer part) {
    return StreamSupport.stream(part.at("/Resources").spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }
}
