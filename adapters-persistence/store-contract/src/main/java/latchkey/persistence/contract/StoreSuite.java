package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.contract.samples.SampleTimes;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * What all suites share: a store, and an organization of each test's own in it. A test that takes
 * two minutes has met a deadlock.
 */
@Timeout(120)
public abstract class StoreSuite {
  static final Window EVERYTHING = new Window(1, 100_000);

  Organization home;
  OrganizationId here;

  /** The store under test; one may serve all tests of a class, or of a run. */
  protected abstract Store store();

  @BeforeEach
  void settle() {
    home = add(anOrganization().build());
    here = home.id();
  }

  <R> R run(Supplier<R> work) {
    return store().transactions().run(work);
  }

  void run(Runnable work) {
    store().transactions().run(work);
  }

  Organization add(Organization organization) {
    run(() -> store().organizations().add(organization));
    return organization;
  }

  User add(User user) {
    run(() -> store().users().add(user.key(), user));
    return user;
  }

  void addAll(List<User> users) {
    run(() -> users.forEach(user -> store().users().add(user.key(), user)));
  }

  Group add(Group group) {
    run(() -> store().groups().add(group.key(), group));
    return group;
  }

  /** Changes a user as the application does: under its lock, one version later. */
  User change(UserKey key, Function<User, User> change) {
    return run(
        () -> {
          var before = store().users().findForChange(key).orElseThrow();
          var after = change.apply(before).amendedAt(SampleTimes.minute(1));
          store().users().save(key, before, after);
          return after;
        });
  }

  /** Changes a group as the application does. */
  Group change(GroupKey key, Function<Group, Group> change) {
    return run(
        () -> {
          var before = store().groups().findForChange(key).orElseThrow();
          var after = change.apply(before).amendedAt(SampleTimes.minute(1));
          store().groups().save(key, before, after);
          return after;
        });
  }

  MembershipEffect join(Group group, User... users) {
    return apply(group, new MembershipChange.Join(ids(users)));
  }

  MembershipEffect leave(Group group, User... users) {
    return apply(group, new MembershipChange.Leave(ids(users)));
  }

  /** Changes members as the application does: under the header's lock, which moves if they do. */
  MembershipEffect apply(Group group, MembershipChange change) {
    return run(
        () -> {
          var before = store().groups().findForChange(group.key()).orElseThrow();
          var effect = store().memberships().apply(group.key(), change, SampleTimes.minute(1));
          if (!effect.isEmpty()) {
            var after = before.amendedAt(SampleTimes.minute(1));
            store().groups().save(group.key(), before, after);
          }
          return effect;
        });
  }

  static Set<MemberId> ids(User... users) {
    return Arrays.stream(users)
        .map(user -> user.key().id().asMember())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<User> found(Criterion criterion) {
    return find(query(Optional.of(criterion), Sort.BY_ID, EVERYTHING)).items().stream()
        .map(UserView::user)
        .toList();
  }

  Listing<UserView> find(Query query) {
    return store().users().find(query.organization(), query);
  }

  Query query(Optional<Criterion> criterion, Sort sort, Window window) {
    return new Query(here, criterion, sort, window, Projection.FULL);
  }

  static Refusal refusalOf(Runnable wish) {
    var refused = Assertions.catchThrowableOfType(RefusedException.class, wish::run);
    Assertions.assertThat(refused).as("the wish is refused").isNotNull();
    return refused.refusal();
  }
}
