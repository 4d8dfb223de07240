package latchkey.rest.scim.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Returned;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.filter.AttributeNames;

/** Which attributes an answer shows (RFC 7644 §3.9). */
public final class Selection {
  /** What is shown when nobody asks otherwise. */
  public static final Selection EVERYTHING = new Selection(Mode.DEFAULT, Set.of());

  private enum Mode {
    DEFAULT,
    ONLY,
    WITHOUT
  }

  private final Mode mode;
  private final Set<AttributePath> named;

  private Selection(Mode mode, Set<AttributePath> named) {
    this.mode = mode;
    this.named = named;
  }

  /**
   * By the two parameters, each a list of names with commas between; unknown names are passed over.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed when both are given
   */
  public static Selection of(
      Optional<String> attributes, Optional<String> excluded, ResourceType type, Dialect dialect) {
    if (attributes.isPresent() && excluded.isPresent()) {
      throw new Refusal.Malformed(
              "attributes", "and excludedAttributes exclude each other: give one of them")
          .refused();
    }
    var names = new AttributeNames(type, dialect);
    if (attributes.isPresent()) return new Selection(Mode.ONLY, paths(attributes.get(), names));
    return excluded.map(text -> new Selection(Mode.WITHOUT, paths(text, names))).orElse(EVERYTHING);
  }

  private static Set<AttributePath> paths(String text, AttributeNames names) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .flatMap(name -> paths(names, name))
        .collect(Collectors.toSet());
  }

  private static Stream<AttributePath> paths(AttributeNames names, String name) {
    var extension = names.extension(name);
    if (extension.isEmpty()) return names.find(name).stream();
    return extension.get().attributes().stream()
        .map(one -> AttributePath.of(extension.get().id(), one.name()));
  }

  /** Whether the client named attributes it wants to see. */
  public boolean asks() {
    return mode == Mode.ONLY;
  }

  /** Whether an attribute is shown, or some part of it. */
  public boolean shows(AttributePath whole, AttributeDefinition definition) {
    return shown(
        definition.returned(),
        named.stream().anyMatch(one -> one.whole().equals(whole)),
        named.contains(whole));
  }

  /** Whether a part of an attribute is shown, given that some part is. */
  public boolean shows(AttributePath whole, AttributePath part, AttributeDefinition definition) {
    boolean listed = named.contains(part) || (asks() && named.contains(whole));
    return shown(definition.returned(), listed, named.contains(part));
  }

  private boolean shown(Returned when, boolean listed, boolean excluded) {
    return switch (when) {
      case ALWAYS -> true;
      case NEVER -> false;
      case REQUEST -> asks() && listed;
      case DEFAULT -> mode == Mode.DEFAULT || (asks() ? listed : !excluded);
    };
  }
}
