package latchkey.rest.scim.filter;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;

/** Resolves the names of attributes (RFC 7644 §3.10) against a resource type. */
public record AttributeNames(ResourceType type, Dialect dialect) {
  /** The path a name means, whole or with a part; empty when nothing is called so. */
  public Optional<AttributePath> find(String name) {
    // Known URNs first: their own "2.0" has a dot, so a URN is never split at dots.
    for (Schema schema : type.schemas()) {
      String urn = schema.id().urn();
      if (startsWith(name, urn + ":")) return split(urn, name.substring(urn.length() + 1));
    }
    return startsWith(name, "urn:") ? Optional.empty() : unqualified(name);
  }

  /** The extension whose URN this is. */
  public Optional<Schema> extension(String urn) {
    return type.extensions().stream()
        .filter(one -> one.id().urn().equalsIgnoreCase(urn))
        .findFirst();
  }

  private Optional<AttributePath> unqualified(String name) {
    var found = split(type.core().id().urn(), name);
    return found.isPresent() ? found : inExtension(name);
  }

  private Optional<AttributePath> inExtension(String name) {
    return type.extensions().stream()
        .flatMap(one -> split(one.id().urn(), name).stream())
        .findFirst()
        .filter(found -> dialect.tolerates(Tolerance.EXTENSION_AT_TOP));
  }

  private Optional<AttributePath> split(String urn, String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? type.path(Optional.of(urn), name, Optional.empty())
        : type.path(Optional.of(urn), name.substring(0, dot), Optional.of(name.substring(dot + 1)));
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
