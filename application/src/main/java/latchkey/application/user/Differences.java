package latchkey.application.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.change.Difference;
import latchkey.domain.profile.Profile;
import latchkey.domain.user.User;

/** What a change did to a user, attribute by attribute. */
final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /** What differs; empty when nothing does. */
  static List<Difference> between(User before, User after) {
    var all = new Differences();
    all.add(Difference.between("userName", before.userName(), after.userName()));
    all.add(Difference.between("externalId", before.externalId(), after.externalId()));
    all.add(
        Difference.between(
            "suspension", before.suspension().reasons(), after.suspension().reasons()));
    all.add(Difference.between("accessUntil", before.accessUntil(), after.accessUntil()));
    all.addProfiles(before.profile(), after.profile());
    return List.copyOf(all.found);
  }

  private void add(Optional<Difference> difference) {
    difference.ifPresent(found::add);
  }

  private void addProfiles(Profile before, Profile after) {
    var schemas = new TreeSet<SchemaId>(before.facts().keySet());
    schemas.addAll(after.facts().keySet());
    for (SchemaId schema : schemas) addSchema(schema, before, after);
  }

  private void addSchema(SchemaId schema, Profile before, Profile after) {
    var names = new TreeSet<String>();
    for (Profile profile : List.of(before, after)) {
      Optional.ofNullable(profile.facts().get(schema))
          .ifPresent(tree -> names.addAll(tree.parts().keySet()));
    }
    for (String name : names) {
      var path = AttributePath.of(schema, name);
      add(Difference.between(label(path), shown(before.at(path)), shown(after.at(path))));
    }
  }

  private static String label(AttributePath path) {
    return path.schema().equals(StandardSchemas.USER) ? path.attribute() : path.toString();
  }

  private static Optional<String> shown(Optional<Value> value) {
    return value.map(it -> it.accept(ShownValue.INSTANCE));
  }
}
