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
    all.add("userName", before.userName(), after.userName());
    all.addOptional("externalId", before.externalId(), after.externalId());
    all.add("suspension", before.suspension().reasons(), after.suspension().reasons());
    all.addOptional("accessUntil", before.accessUntil(), after.accessUntil());
    all.addProfiles(before.profile(), after.profile());
    return List.copyOf(all.found);
  }

  private void add(String attribute, Object before, Object after) {
    addOptional(attribute, Optional.of(before), Optional.of(after));
  }

  private void addOptional(String attribute, Optional<?> before, Optional<?> after) {
    if (before.equals(after)) return;
    found.add(new Difference(attribute, before.map(Object::toString), after.map(Object::toString)));
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
      addOptional(label(path), shown(before.at(path)), shown(after.at(path)));
    }
  }

  private static String label(AttributePath path) {
    return path.schema().equals(StandardSchemas.USER) ? path.attribute() : path.toString();
  }

  private static Optional<String> shown(Optional<Value> value) {
    return value.map(it -> it.accept(ShownValue.INSTANCE));
  }
}
