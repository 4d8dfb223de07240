package latchkey.rest.scim.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import latchkey.application.group.api.FindGroups;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberPagesTest {
  private static final GroupKey GROUP =
      new GroupKey(new OrganizationId(new UUID(1, 1)), new GroupId(new UUID(2, 2)));

  private final List<Slice> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 2", "2500, 3", "100000, 101"})
  void members_are_read_a_thousand_at_a_time(long members, int readings) {
    var pages = new MemberPages(new Large(members), GROUP);

    long met = 0;
    while (pages.hasNext()) assertThat(pages.next()).isEqualTo(member(++met));

    assertThat(met).isEqualTo(members);
    assertThat(asked).hasSize(readings).allMatch(slice -> slice.limit() == 1_000);
  }

  @Test
  void nothing_is_read_ahead_of_who_is_written() {
    var pages = new MemberPages(new Large(5_000), GROUP);

    for (int i = 0; i < 1_000; i++) pages.next();
    assertThat(asked).hasSize(1);
    pages.next();

    assertThat(asked)
        .containsExactly(Slice.first(1_000), Slice.first(1_000).from(new UUID(0, 1_000)));
  }

  private static Member member(long number) {
    return new Member(new MemberId(new UUID(0, number)), Optional.empty());
  }

  /** A group of so many, which knows them by their numbers alone. */
  private final class Large implements FindGroups {
    private final long members;

    Large(long members) {
      this.members = members;
    }

    @Override
    public List<Member> members(GroupKey key, Slice slice) {
      asked.add(slice);
      long last = slice.after().map(UUID::getLeastSignificantBits).orElse(0L);
      return LongStream.rangeClosed(last + 1, Math.min(members, last + slice.limit()))
          .mapToObj(MemberPagesTest::member)
          .toList();
    }

    @Override
    public Group get(GroupKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Listing<Group> find(Query query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Stretch<Group> walk(Walk walk) {
      throw new UnsupportedOperationException();
    }
  }
}
