package latchkey.rest.scim.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.filter.AttributeNames;

/** Reads a resource as a client sends it with POST or PUT (RFC 7644 §3.3 and §3.5.1). */
public final class ResourceReader {
  private static final AttributePath PASSWORD = AttributePath.of(StandardSchemas.USER, "password");

  private final ResourceType type;
  private final Dialect dialect;
  private final AttributeNames names;
  private final ValueReader reader;
  private final Map<AttributePath, Value> values = new LinkedHashMap<>();
  private final Set<AttributePath> empty = new HashSet<>();

  private ResourceReader(ResourceType type, Dialect dialect) {
    this.type = type;
    this.dialect = dialect;
    this.names = new AttributeNames(type, dialect);
    this.reader = new ValueReader(dialect);
  }

  /**
   * Reads a resource; what only the service may say is passed over.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed
   * @throws latchkey.rest.scim.error.ScimException when it is no message of this kind
   */
  public static Description read(JsonNode body, ResourceType type, Dialect dialect) {
    return new ResourceReader(type, dialect).read(body);
  }

  private Description read(JsonNode body) {
    Messages.requireObject(body);
    requireSchemas(body);
    body.properties().forEach(member -> member(member.getKey(), member.getValue()));
    return new Description(type, values, empty);
  }

  private void requireSchemas(JsonNode body) {
    var urns = Messages.schemas(body);
    Messages.require(urns, type.core().id().urn(), dialect);
    for (String urn : urns) {
      if (type.schema(urn).isEmpty() && !dialect.tolerates(Tolerance.UNKNOWN_SCHEMAS)) {
        throw new Refusal.Malformed("schemas", "has the unknown URN '" + urn + "'").refused();
      }
    }
  }

  private void member(String key, JsonNode value) {
    var extension = names.extension(key);
    if (extension.isPresent()) extension(extension.get(), value);
    else attribute(key, value);
  }

  private void extension(Schema schema, JsonNode value) {
    if (value.isNull()) return;
    if (!value.isObject()) {
      throw new Refusal.Malformed(schema.id().urn(), "must be an object").refused();
    }
    String prefix = schema.id().urn() + ":";
    value.properties().forEach(part -> attribute(prefix + part.getKey(), part.getValue()));
  }

  private void attribute(String key, JsonNode value) {
    var found = names.find(key).filter(path -> path.part().isEmpty());
    if (found.isEmpty()) requireTolerated(key);
    found.filter(this::isTheClients).ifPresent(path -> keep(path, key, value));
  }

  private void requireTolerated(String key) {
    if (!dialect.tolerates(Tolerance.UNKNOWN_ATTRIBUTES)) {
      throw new Refusal.Malformed(key, "is no attribute of " + type.name()).refused();
    }
  }

  // A password is taken so that clients that send one work, and dropped: none is kept here.
  private boolean isTheClients(AttributePath path) {
    boolean dropped = path.equals(PASSWORD) || isSchemas(path);
    return !dropped && !type.definition(path).readOnly();
  }

  private boolean isSchemas(AttributePath path) {
    return path.equals(AttributePath.of(type.core().id(), Messages.SCHEMAS));
  }

  private void keep(AttributePath path, String key, JsonNode given) {
    Optional<Value> value = reader.read(type.definition(path), given, key);
    boolean again = empty.contains(path) || values.containsKey(path);
    if (again) throw new Refusal.Malformed(key, "is given twice").refused();
    value.ifPresentOrElse(it -> values.put(path, it), () -> empty.add(path));
  }
}
