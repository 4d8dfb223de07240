package latchkey.application.user;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.change.ProfileDifferences;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.change.Difference;
import latchkey.domain.user.User;

/** What a change did to a user, attribute by attribute. */
final class Differences {
  private Differences() {}

  /**
   * What differs; empty when nothing does.
   *
   * @param type what users of the organization are
   */
  static List<Difference> between(User before, User after, ResourceType type) {
    var typed =
        Stream.of(
                Difference.between("connection", before.connection(), after.connection()),
                Difference.between("userName", before.userName(), after.userName()),
                Difference.between("externalId", before.externalId(), after.externalId()),
                Difference.between("reference", before.reference(), after.reference()),
                Difference.between(
                    "suspension", before.suspension().reasons(), after.suspension().reasons()),
                Difference.between("accessUntil", before.accessUntil(), after.accessUntil()))
            .flatMap(Optional::stream);
    var profile = ProfileDifferences.between(before.profile(), after.profile(), type);
    return Stream.concat(typed, profile.stream()).toList();
  }
}
