package latchkey.application.change;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.change.Difference;
import latchkey.domain.profile.Profile;

/** What differs between two profiles, attribute by attribute. */
public final class ProfileDifferences {
  private static final String HIDDEN = "(not shown)";

  private final Profile before;
  private final Profile after;
  private final ResourceType type;

  private ProfileDifferences(Profile before, Profile after, ResourceType type) {
    this.before = before;
    this.after = after;
    this.type = type;
  }

  /**
   * What differs; empty when nothing does.
   *
   * @param type tells which values are never shown, and which schema is the core
   */
  public static List<Difference> between(Profile before, Profile after, ResourceType type) {
    var differences = new ProfileDifferences(before, after, type);
    var schemas = new TreeSet<SchemaId>(before.facts().keySet());
    schemas.addAll(after.facts().keySet());
    return schemas.stream().flatMap(differences::ofSchema).toList();
  }

  private Stream<Difference> ofSchema(SchemaId schema) {
    var names = new TreeSet<String>();
    for (Profile profile : List.of(before, after)) {
      Optional.ofNullable(profile.facts().get(schema))
          .ifPresent(tree -> names.addAll(tree.parts().keySet()));
    }
    return names.stream().map(name -> AttributePath.of(schema, name)).flatMap(this::ofAttribute);
  }

  private Stream<Difference> ofAttribute(AttributePath path) {
    if (before.at(path).equals(after.at(path))) return Stream.empty();
    return Stream.of(new Difference(label(path), shown(before, path), shown(after, path)));
  }

  private String label(AttributePath path) {
    return path.schema().equals(type.core().id()) ? path.attribute() : path.toString();
  }

  private Optional<String> shown(Profile profile, AttributePath path) {
    boolean secret =
        type.attribute(path.schema(), path.attribute())
            .filter(AttributeDefinition::secret)
            .isPresent();
    return profile.at(path).map(it -> secret ? HIDDEN : it.accept(ShownValue.INSTANCE));
  }
}
