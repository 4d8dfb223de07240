package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.group.Group;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.SampleCriteria;
import latchkey.persistence.contract.samples.SampleSchemas;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every store answers as {@link Criterion#matches} and {@link Order} say: the same ids, in the same
 * order, in the same windows. {@code latchkey.oracle.pairs} is the number of (criterion, data set)
 * pairs, {@code latchkey.seed} makes them again; failures name it.
 */
@Timeout(3600)
public abstract class OracleContract extends StoreSuite {
  private static final int PAIRS = Integer.getInteger("latchkey.oracle.pairs", 600);
  private static final int PAIRS_PER_SET = 100;
  private static final int GROUPS = 12;
  private static final int PEOPLE = 40;
  private static final int DEPTH = 3;
  private static final long SEED = Long.getLong("latchkey.seed", System.nanoTime());

  @Test
  void any_criterion_and_any_order_give_what_they_mean() {
    for (int set = 0; set * PAIRS_PER_SET < PAIRS; set++) {
      here = add(anOrganization().build()).id();
      int pairs = Math.min(PAIRS_PER_SET, PAIRS - set * PAIRS_PER_SET);
      new DataSet(SEED + set).check(pairs);
    }
  }

  /** A resource as the criteria see it. */
  private record Seen(UUID id, Attributes attributes) {}

  /** People and groups of one organization, among others. */
  private final class DataSet {
    private final long seed;
    private final Samples chance;
    private final ResourceTypes types;
    private final List<User> users;
    private final List<Group> groups;

    DataSet(long seed) {
      this.seed = seed;
      this.chance = new Samples(seed);
      run(() -> store().schemas().add(here, SampleSchemas.everyKindForUsers()));
      run(() -> store().schemas().add(here, SampleSchemas.everyKindForGroups()));
      store().schemas().forget(here);
      this.types = store().schemas().types(here);
      this.users = chance.users(here, PEOPLE, types.user());
      this.groups = chance.groups(here, GROUPS, types.group());
      addAll(users);
      addAll(chance.users(add(anOrganization().build()).id(), 3));
      groups.forEach(OracleContract.this::add);
      groups.forEach(this::fill);
    }

    private void fill(Group group) {
      join(group, users.stream().filter(it -> chance.oneIn(6)).toArray(User[]::new));
    }

    void check(int pairs) {
      var people =
          new Collection(
              seed,
              types.user(),
              users.stream().map(this::seen).toList(),
              OracleContract.this::people);
      var teams =
          new Collection(
              seed,
              types.group(),
              groups.stream().map(this::seen).toList(),
              OracleContract.this::teams);
      for (int i = 0; i < pairs; i++) (chance.oneIn(4) ? teams : people).check(chance);
    }

    private Seen seen(User user) {
      var memberOf = store().memberships().groupsOf(user.key());
      return new Seen(user.key().id().value(), user.attributes(() -> memberOf));
    }

    private Seen seen(Group group) {
      var members = store().memberships().of(group.key(), Slice.first(PEOPLE));
      // joining moved its version and time
      var now = store().groups().find(group.key()).orElseThrow();
      return new Seen(now.key().id().value(), now.attributes(() -> members));
    }
  }

  /** The resources of one type, and the store's answers about them. */
  private final class Collection {
    private final ResourceType type;
    private final List<Seen> all;
    private final Function<Query, Listing<UUID>> answers;
    private final SampleCriteria criteria;
    private final long seed;

    Collection(
        long seed, ResourceType type, List<Seen> all, Function<Query, Listing<UUID>> answers) {
      this.seed = seed;
      this.type = type;
      this.all = all;
      this.answers = answers;
      var population = all.stream().map(Seen::attributes).toList();
      this.criteria = new SampleCriteria(seed, type, population, SampleCriteria.allOperators());
    }

    void check(Samples chance) {
      var criterion = criteria.any(DEPTH);
      var sort = sort(chance);
      var window = chance.oneIn(3) ? new Window(1 + chance.below(8), 5) : EVERYTHING;
      var query = new Query(here, Optional.of(criterion), sort, window, WITHOUT);

      var answer = answers.apply(query);

      var expected = expected(criterion, sort);
      assertThat(answer.items())
          .as("%s by %s in %s, latchkey.seed=%d", criterion, sort, window, seed)
          .isEqualTo(expected.stream().skip(window.offset()).limit(window.count()).toList());
      assertThat(answer.total()).as("total of %s", criterion).isEqualTo(expected.size());
    }

    private Sort sort(Samples chance) {
      return chance.oneIn(8)
          ? new Sort(Optional.empty(), chance.oneIn(2))
          : new Sort(Optional.of(chance.pick(criteria.sortable())), chance.oneIn(2));
    }

    private List<UUID> expected(Criterion criterion, Sort sort) {
      var order = new Order(sort, type);
      return all.stream()
          .filter(it -> criterion.matches(it.attributes()))
          .map(it -> order.place(it.attributes(), it.id()))
          .sorted(order)
          .map(place -> place.id())
          .toList();
    }
  }

  private static final Projection WITHOUT = Projection.WITHOUT_MEMBERSHIPS;

  private Listing<UUID> people(Query query) {
    return store().users().find(here, query).map(it -> it.user().key().id().value());
  }

  private Listing<UUID> teams(Query query) {
    return store().groups().find(here, query).map(it -> it.key().id().value());
  }
}
