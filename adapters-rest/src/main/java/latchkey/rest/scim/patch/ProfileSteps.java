package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.profile.ProfileChange;
import latchkey.domain.profile.Target;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Given;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.json.ValueReader;

/** What a step changes in a profile: the table of RFC 7644 §3.5.2 by kind of target. */
final class ProfileSteps {
  // What makes two elements the same to somebody who lists those to remove.
  private static final Set<String> IDENTIFYING = Set.of("value", "type");

  private final ResourceType type;
  private final Dialect dialect;
  private final ValueReader reader;

  ProfileSteps(ResourceType type, Dialect dialect) {
    this.type = type;
    this.dialect = dialect;
    this.reader = new ValueReader(dialect);
  }

  Stream<ProfileChange> changes(Step step) {
    requireSense(step);
    return switch (step.kind()) {
      case REMOVE -> Stream.of(new ProfileChange.Clear(target(step)));
      case TAKE -> taken(step).stream();
      default -> written(step);
    };
  }

  private void requireSense(Step step) {
    boolean several = whole(step).multiValued();
    if (step.which().isPresent() && !several) throw bad(step, "selects elements of a single value");
    boolean all = several && step.path().part().isPresent() && step.which().isEmpty();
    if (all && !dialect.tolerates(Tolerance.PART_OF_ALL)) {
      throw bad(step, "means a part of every element; select one in brackets");
    }
  }

  private Optional<ProfileChange> taken(Step step) {
    return reader
        .read(whole(step), step.list(whole(step)), step.name())
        .map(listed -> new ProfileChange.Clear(listed(step, (Value.Many) listed)));
  }

  private Target listed(Step step, Value.Many elements) {
    var each = elements.elements().stream().map(it -> like(step.path(), it));
    var any = new Criterion.Or(each.toList());
    return new Target(step.path(), Optional.of(any), false);
  }

  private Criterion like(AttributePath path, Value element) {
    return element instanceof Value.Complex complex ? like(path, complex) : equal(path, element);
  }

  private Criterion like(AttributePath path, Value.Complex element) {
    var identifying = element.parts().keySet().stream().filter(IDENTIFYING::contains).toList();
    var parts = identifying.isEmpty() ? List.copyOf(element.parts().keySet()) : identifying;
    return new Criterion.And(
        parts.stream().map(part -> equal(path.with(part), element.parts().get(part))).toList());
  }

  private Criterion equal(AttributePath path, Value value) {
    return new Criterion.Compare(path, Operator.EQ, value, type.definition(path).caseExact());
  }

  private Stream<ProfileChange> written(Step step) {
    var whole = whole(step);
    if (step.path().part().isPresent()) {
      var part = type.definition(step.path());
      return Stream.of(set(step, reader.read(part, step.given(), step.name())));
    }
    if (step.which().isPresent()) return Stream.of(element(step, whole));
    if (whole.multiValued()) return elements(step, whole).stream();
    return whole.isComplex() ? parts(step, whole) : Stream.of(single(step, whole));
  }

  private ProfileChange single(Step step, AttributeDefinition definition) {
    return set(step, reader.read(definition, step.given(), step.name()));
  }

  /** Adding to or replacing selected elements as a whole. */
  private ProfileChange element(Step step, AttributeDefinition definition) {
    var each = definition.each();
    var node = dialect.understood(new Given(each, false, step.given()));
    if (node.isNull()) return set(step, Optional.empty());
    boolean whole = takesThePlace(step) || !definition.isComplex();
    return set(
        step,
        whole
            ? reader.element(definition, node, step.name())
            : reader.parts(each, node, step.name()));
  }

  /** By the letter a replaced element is gone; else the parts that are given are replaced. */
  private boolean takesThePlace(Step step) {
    return step.kind() == Operation.Kind.REPLACE && !dialect.tolerates(Tolerance.REPLACED_IN_PART);
  }

  private Optional<ProfileChange> elements(Step step, AttributeDefinition definition) {
    var read = reader.read(definition, step.list(definition), step.name());
    boolean nothing = read.isEmpty() && step.kind() == Operation.Kind.ADD;
    return nothing ? Optional.empty() : Optional.of(set(step, read));
  }

  /** A complex value part by part: siblings stay, and a part without value is taken away. */
  private Stream<ProfileChange> parts(Step step, AttributeDefinition definition) {
    var node = dialect.understood(new Given(definition, false, step.given()));
    if (node.isNull()) return Stream.of(new ProfileChange.Clear(target(step)));
    if (!node.isObject()) {
      throw new Refusal.Malformed(step.name(), "must be an object").refused();
    }
    return node.properties().stream().flatMap(member -> part(step, definition, member).stream());
  }

  private Optional<ProfileChange> part(
      Step step, AttributeDefinition whole, Map.Entry<String, JsonNode> member) {
    String name = step.name() + "." + member.getKey();
    var part = whole.part(member.getKey());
    if (part.isEmpty() && !dialect.tolerates(Tolerance.UNKNOWN_ATTRIBUTES)) {
      throw new Refusal.BadPath(name, "names no attribute of " + type.name()).refused();
    }
    return part.filter(it -> !it.readOnly() && !it.name().equals("$ref"))
        .map(it -> set(at(step, it), reader.read(it, member.getValue(), name)));
  }

  private static Step at(Step step, AttributeDefinition part) {
    return new Step(
        step.kind(), step.name(), step.path().with(part.name()), step.which(), step.value());
  }

  /** Sets what has a value; takes away what has none (RFC 7643 §2.5). */
  private ProfileChange set(Step step, Optional<Value> value) {
    var target = target(step);
    if (value.isEmpty()) return new ProfileChange.Clear(target);
    return step.kind() == Operation.Kind.ADD
        ? new ProfileChange.Merge(target, value.get())
        : new ProfileChange.Set(target, value.get());
  }

  /** What is added comes about when it is not there (RFC 7644 §3.5.2.1); not what is replaced. */
  private Target target(Step step) {
    boolean create =
        step.kind() == Operation.Kind.ADD || dialect.allows(Tolerance.CREATE_WHEN_ABSENT);
    return new Target(step.path(), step.which(), create);
  }

  private AttributeDefinition whole(Step step) {
    return type.definition(step.path().whole());
  }

  private static RuntimeException bad(Step step, String why) {
    return new Refusal.BadPath(step.name(), why).refused();
  }
}
