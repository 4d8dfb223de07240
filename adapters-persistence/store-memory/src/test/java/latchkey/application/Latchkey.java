package latchkey.application;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.access.api.AnswerAccess;
import latchkey.application.change.api.FollowChanges;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.group.api.AmendGroup;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.organization.api.CreateOrganization;
import latchkey.application.query.Projection;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The application with an empty store, and the few words tests are told in. */
final class Latchkey implements AfterAllCallback {
  private final SeContainer container =
      SeContainerInitializer.newInstance()
          .addProperty("org.jboss.weld.se.archive.isolation", false)
          .initialize();
  private int names;

  <T> T wish(Class<T> port) {
    return container.select(port).get();
  }

  Origin origin() {
    return Origin.scheduled("TEST", wish(Ids.class).next());
  }

  void pass(Duration time) {
    container.select(Surroundings.class).get().testClock().pass(time);
  }

  Instant now() {
    return container.select(Surroundings.class).get().testClock().instant();
  }

  TestAssertions assertions() {
    return container.select(Surroundings.class).get().testAssertions();
  }

  Organization anOrganization() {
    var slug = new Slug("organization-" + ++names);
    var command = new CreateOrganization.Command(slug, "Contoso", true, origin());
    return wish(CreateOrganization.class).create(command);
  }

  User aUser(OrganizationId organization) {
    return aUser(organization, "user-" + ++names + "@contoso.example");
  }

  User aUser(OrganizationId organization, String name) {
    var command =
        new CreateUser.Command(
            organization,
            Optional.empty(),
            new UserName(name),
            Optional.empty(),
            true,
            Profile.EMPTY,
            origin());
    return wish(CreateUser.class).create(command).user();
  }

  AmendUser.Outcome amend(UserKey user, UserChange... changes) {
    var command =
        new AmendUser.Command(user, Precondition.NONE, List.of(changes), Projection.FULL, origin());
    return wish(AmendUser.class).amend(command);
  }

  void deprovision(UserKey user) {
    var command = new DeprovisionUser.Command(user, Precondition.NONE, Retention.DEFAULT, origin());
    wish(DeprovisionUser.class).deprovision(command);
  }

  Group aGroup(OrganizationId organization, User... members) {
    var command =
        new CreateGroup.Command(
            organization,
            Optional.empty(),
            "Group " + ++names,
            true,
            Optional.empty(),
            Profile.EMPTY,
            ids(members),
            origin());
    return wish(CreateGroup.class).create(command);
  }

  AmendGroup.Outcome amend(GroupKey group, GroupChange... changes) {
    var command = new AmendGroup.Command(group, Precondition.NONE, List.of(changes), origin());
    return wish(AmendGroup.class).amend(command);
  }

  static GroupChange join(User... users) {
    return new GroupChange.Enrol(new MembershipChange.Join(ids(users)));
  }

  static GroupChange leave(User... users) {
    return new GroupChange.Enrol(new MembershipChange.Leave(ids(users)));
  }

  AccessAnswer access(UserKey user) {
    return wish(AnswerAccess.class).byId(user);
  }

  /** Places what was committed and reads a page of the feed. */
  FollowChanges.Page feed(OrganizationId organization, String after, int limit) {
    wish(PlaceChanges.class).placeNext();
    return wish(FollowChanges.class).follow(organization, Optional.of(after), Duration.ZERO, limit);
  }

  private static Set<MemberId> ids(User... users) {
    return Arrays.stream(users).map(user -> user.key().id().asMember()).collect(Collectors.toSet());
  }

  static UserKey elsewhere(UserKey user) {
    return new UserKey(new OrganizationId(new UUID(9, 9)), user.id());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    container.close();
  }
}
