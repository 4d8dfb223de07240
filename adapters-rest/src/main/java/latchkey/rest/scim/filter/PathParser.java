package latchkey.rest.scim.filter;

import java.util.Optional;
import java.util.regex.Pattern;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.scim.dialect.Dialect;

/** Reads the path of a PATCH operation: an attribute, a part of it, or selected elements. */
public final class PathParser {
  private static final Pattern NAME =
      Pattern.compile("(urn:[^\\s]+:)?[A-Za-z$][A-Za-z0-9$_:-]*(\\.[A-Za-z$][A-Za-z0-9$_-]*)?");

  private final String text;
  private final ResourceType type;
  private final AttributeNames names;
  private final Scanner in;

  private PathParser(String text, ResourceType type, Dialect dialect) {
    this.text = text;
    this.type = type;
    this.names = new AttributeNames(type, dialect);
    this.in = new Scanner(text);
  }

  /**
   * Reads a path.
   *
   * @return empty when it is well formed but names nothing that is known
   * @throws RefusedException BadPath when it is malformed, BadCriterion for what is in brackets
   */
  public static Optional<PatchPath> parse(String text, ResourceType type, Dialect dialect) {
    return new PathParser(text, type, dialect).path(dialect);
  }

  private Optional<PatchPath> path(Dialect dialect) {
    String name = in.word();
    var extension = names.extension(name);
    if (extension.isPresent()) {
      requireEnd();
      return Optional.of(new PatchPath(extension.get().id(), Optional.empty(), Optional.empty()));
    }
    var found = names.find(name);
    if (!in.touches('[')) return plain(name, found);
    return found.isEmpty() ? unknown(name) : selected(found.get(), dialect);
  }

  private Optional<PatchPath> plain(String name, Optional<AttributePath> found) {
    requireEnd();
    if (found.isEmpty()) return unknown(name);
    return found.map(it -> new PatchPath(it.schema(), found, Optional.empty()));
  }

  private Optional<PatchPath> unknown(String name) {
    if (!NAME.matcher(name).matches()) throw bad("is not the name of an attribute");
    return Optional.empty();
  }

  private Optional<PatchPath> selected(AttributePath path, Dialect dialect) {
    if (path.part().isPresent() || !FilterParser.selectable(type.definition(path))) {
      throw bad("selects in brackets what has no elements");
    }
    in.expect('[');
    var which = FilterParser.inBrackets(in, path, type, dialect);
    if (!in.touches('.')) return ended(path, which);
    in.expect('.');
    String part = in.word();
    var found = type.definition(path).part(part);
    return found.isEmpty() ? unknown(part) : ended(path.with(found.get().name()), which);
  }

  private Optional<PatchPath> ended(AttributePath path, Criterion which) {
    requireEnd();
    return Optional.of(new PatchPath(path.schema(), Optional.of(path), Optional.of(which)));
  }

  private void requireEnd() {
    if (in.position() < text.length()) throw bad("goes on after its end");
  }

  private RefusedException bad(String why) {
    return new Refusal.BadPath(text, why).refused();
  }
}
