package latchkey.rest.scim.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;
import latchkey.domain.profile.ProfileChange;
import latchkey.domain.profile.Target;

/**
 * What a client says of a resource as a whole, by attribute.
 *
 * @param empty attributes that were given without a value: null or an empty array
 */
public record Description(
    ResourceType type, Map<AttributePath, Value> values, Set<AttributePath> empty) {
  public Description {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    empty = Set.copyOf(empty);
  }

  /** The value of a core attribute. */
  public Optional<Value> core(String attribute) {
    return Optional.ofNullable(values.get(path(attribute)));
  }

  /** The text of a core attribute. */
  public Optional<String> text(String attribute) {
    return core(attribute).map(value -> ((Value.Text) value).value());
  }

  /** Whether a core attribute was given, with a value or without. */
  public boolean mentions(String attribute) {
    return core(attribute).isPresent() || empty.contains(path(attribute));
  }

  /** What is left for the profile when the typed core attributes are taken out. */
  public Profile profile(Set<String> typed) {
    var profile = Profile.EMPTY;
    for (Map.Entry<AttributePath, Value> fact : values.entrySet()) {
      if (!isTyped(fact.getKey(), typed)) profile = profile.apply(set(fact), type);
    }
    return profile;
  }

  private boolean isTyped(AttributePath path, Set<String> typed) {
    return path.schema().equals(type.core().id()) && typed.contains(path.attribute());
  }

  private static ProfileChange set(Map.Entry<AttributePath, Value> fact) {
    return new ProfileChange.Set(Target.of(fact.getKey()), fact.getValue());
  }

  private AttributePath path(String attribute) {
    return AttributePath.of(type.core().id(), attribute);
  }
}
