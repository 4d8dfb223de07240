package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.filter.AttributeNames;
import latchkey.rest.scim.filter.PatchPath;
import latchkey.rest.scim.filter.PathParser;

/**
 * Resolves a PATCH to one step per attribute: values without path are unfolded, whole extensions
 * too, and what this client means otherwise than the RFC is put into the RFC's terms.
 *
 * @param kept what the service keeps of the resource that is patched
 */
record Steps(ResourceType type, Dialect dialect, Kept kept) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9$_-]*");

  /** The steps in the order in which they apply. */
  List<Step> of(PatchDocument document) {
    return document.operations().stream().flatMap(this::unfolded).flatMap(this::steps).toList();
  }

  /** RFC 7644 §3.5.2.1: without path, the value is a set of attributes. */
  private Stream<Operation> unfolded(Operation operation) {
    if (operation.path().isPresent()) return Stream.of(operation);
    if (operation.kind() == Operation.Kind.REMOVE) throw new Refusal.NoTarget("").refused();
    var value = operation.value().map(this::opened).filter(JsonNode::isObject);
    if (value.isEmpty()) {
      throw new Refusal.Malformed("value", "must be an object when there is no path").refused();
    }
    return value.get().properties().stream()
        .map(member -> operation.at(key(member.getKey()), member.getValue()))
        .flatMap(this::members);
  }

  private JsonNode opened(JsonNode value) {
    boolean wrapped = value.isArray() && value.size() == 1 && value.get(0).isObject();
    return wrapped && dialect.tolerates(Tolerance.SET_IN_ARRAY) ? value.get(0) : value;
  }

  /** An extension as a key is a further set of attributes, of which the others stay. */
  private Stream<Operation> members(Operation operation) {
    var extension = names().extension(operation.path().orElseThrow());
    var value = operation.value().filter(JsonNode::isObject);
    if (extension.isEmpty() || value.isEmpty()) return Stream.of(operation);
    return members(operation, extension.get(), value.get());
  }

  private static Stream<Operation> members(Operation operation, Schema of, JsonNode value) {
    return value.properties().stream()
        .map(member -> operation.at(of.id() + ":" + member.getKey(), member.getValue()));
  }

  private AttributeNames names() {
    return new AttributeNames(type, dialect);
  }

  private String key(String key) {
    boolean plain = PLAIN.matcher(key).matches() || names().extension(key).isPresent();
    if (!plain && !dialect.tolerates(Tolerance.PATHS_AS_KEYS)) {
      throw new Refusal.BadPath(key, "is no attribute name, which the keys of a value must be")
          .refused();
    }
    return key;
  }

  private Stream<Step> steps(Operation operation) {
    String path = operation.path().orElseThrow();
    if (path.equalsIgnoreCase("schemas")) return Stream.empty();
    return PathParser.parse(path, type, dialect)
        .map(found -> steps(operation, found))
        .orElseGet(() -> unknown(path));
  }

  private Stream<Step> unknown(String path) {
    if (dialect.tolerates(Tolerance.UNKNOWN_ATTRIBUTES)) return Stream.empty();
    throw new Refusal.BadPath(path, "names no attribute of " + type.name()).refused();
  }

  private Stream<Step> steps(Operation operation, PatchPath path) {
    if (path.attribute().isEmpty()) return extension(operation, path);
    var attribute = path.attribute().get();
    if (!isKept(attribute)) return Stream.of(step(operation, path, attribute));
    requireRepeated(operation, path, attribute);
    return Stream.empty();
  }

  private Stream<Step> extension(Operation operation, PatchPath path) {
    var schema = type.schema(path.schema().urn()).orElseThrow();
    var value = operation.value().filter(it -> !it.isNull());
    if (operation.kind() == Operation.Kind.REMOVE || value.isEmpty()) return all(operation, schema);
    if (!value.get().isObject()) {
      throw new Refusal.Malformed(schema.id().urn(), "must be an object").refused();
    }
    var given = members(operation, schema, value.get()).flatMap(this::steps);
    return operation.kind() == Operation.Kind.REPLACE
        ? Stream.concat(all(operation, schema), given)
        : given;
  }

  private static Stream<Step> all(Operation operation, Schema schema) {
    return schema.attributes().stream()
        .filter(one -> !one.readOnly())
        .map(one -> AttributePath.of(schema.id(), one.name()))
        .map(path -> clear(operation.path().orElseThrow(), path));
  }

  private static Step clear(String name, AttributePath path) {
    return new Step(Operation.Kind.REMOVE, name, path, Optional.empty(), Optional.empty());
  }

  private Step step(Operation operation, PatchPath where, AttributePath path) {
    String name = operation.path().orElseThrow();
    return switch (operation.kind()) {
      case ADD, REPLACE ->
          new Step(operation.kind(), name, path, where.which(), Optional.of(value(operation)));
      default -> removal(operation, where, path, name);
    };
  }

  private static JsonNode value(Operation operation) {
    return operation
        .value()
        .orElseThrow(
            () ->
                new Refusal.Malformed(operation.path().orElseThrow(), "is given no value")
                    .refused());
  }

  /**
   * By the RFC a remove has no value, and without a filter it empties the attribute. Entra lists
   * the values it wants to be removed.
   */
  private Step removal(Operation operation, PatchPath where, AttributePath path, String name) {
    var listed = operation.value().filter(it -> !it.isNull());
    boolean several = path.part().isEmpty() && type.definition(path).multiValued();
    if (listed.isEmpty() || !several || where.which().isPresent()) {
      return new Step(Operation.Kind.REMOVE, name, path, where.which(), Optional.empty());
    }
    if (!dialect.tolerates(Tolerance.LISTED_IN_REMOVE)) {
      throw new Refusal.Malformed(name, "is removed with a value, which a remove cannot have")
          .refused();
    }
    return new Step(Operation.Kind.TAKE, name, path, where.which(), listed);
  }

  private boolean isKept(AttributePath path) {
    return type.definition(path.whole()).readOnly() || type.definition(path).readOnly();
  }

  private void requireRepeated(Operation operation, PatchPath where, AttributePath path) {
    boolean written = operation.kind() != Operation.Kind.REMOVE && where.which().isEmpty();
    boolean repeated =
        written
            && dialect.allows(Tolerance.READ_ONLY_AGAIN)
            && operation.value().filter(it -> kept.repeatedBy(it, path)).isPresent();
    if (repeated && dialect.tolerates(Tolerance.READ_ONLY_AGAIN)) return;
    String name = path.attribute() + path.part().map(part -> "." + part).orElse("");
    throw new Refusal.Immutable(name, "is kept by this service and cannot be changed").refused();
  }
}
