package latchkey.rehearsal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.rehearsal.dialect.Member;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.wire.Latencies;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;

/**
 * What one more member costs in the largest group, against a group of one; trials alternate between
 * the two.
 */
final class MemberCost {
  private static final int TRIALS = 31;

  private final Company company;

  MemberCost(Company company) {
    this.company = company;
  }

  void play() {
    Optional<Team> small =
        company.groups().stream().filter(t -> t.members().size() == 1).findFirst();
    Optional<Team> large = company.groups().stream().findFirst();
    Optional<Person> guest = large.flatMap(l -> small.flatMap(s -> candidate(l, s)));
    if (guest.isEmpty()) {
      company.report().say("member cost: left out, as no group has one member");
      return;
    }
    measure(large.orElseThrow(), small.orElseThrow(), guest.get());
  }

  /** Somebody of the large group who is not in the small one. */
  private Optional<Person> candidate(Team large, Team small) {
    return company.active().stream()
        .filter(p -> large.members().contains(p.id()) && !small.members().contains(p.id()))
        .findFirst();
  }

  private void measure(Team large, Team small, Person person) {
    Member member = new Member(company.targetId(person), person.name());
    List<Long> intoLarge = new ArrayList<>();
    List<Long> intoSmall = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      leave(large, member);
      leave(small, member);
      // Which goes first alternates, so that neither is measured on what the other has warmed
      if (trial % 2 == 0) intoSmall.add(join(small, member));
      intoLarge.add(join(large, member));
      if (trial % 2 == 1) intoSmall.add(join(small, member));
    }
    leave(small, member);
    tell(large, Latencies.line(intoLarge).median(), Latencies.line(intoSmall).median());
  }

  private void tell(Team large, double intoLarge, double intoSmall) {
    company
        .report()
        .figure(
            "one member more: median %.2f ms in a group of %,d, %.2f ms in a group of one, ratio %.2f"
                .formatted(intoLarge, large.members().size(), intoSmall, intoLarge / intoSmall));
  }

  private long join(Team team, Member member) {
    return send(requests(team, List.of(member), List.of()));
  }

  private void leave(Team team, Member member) {
    send(requests(team, List.of(), List.of(member)));
  }

  private List<Request> requests(Team team, List<Member> joining, List<Member> leaving) {
    return company.dialect().amendMembers(company.targetId(team), team.name(), joining, leaving);
  }

  private long send(List<Request> requests) {
    long nanos = 0;
    for (Request request : requests) {
      Reply reply = company.target().send(request);
      if (!reply.ok()) company.report().fail("member cost: " + reply.explained());
      nanos += reply.answeredAt() - reply.sentAt();
    }
    return nanos;
  }
}
