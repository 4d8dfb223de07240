package latchkey.rest.scim.patch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserName;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.json.ValueReader;

/** What a PATCH of a user wishes: typed changes where rules hang, facts for the rest. */
public final class UserPatches {
  private final ResourceType type;
  private final ProfileSteps facts;
  private final ValueReader reader;

  private UserPatches(ResourceType type, Dialect dialect) {
    this.type = type;
    this.facts = new ProfileSteps(type, dialect);
    this.reader = new ValueReader(dialect);
  }

  /**
   * The changes a document asks for, in order.
   *
   * @param type what a user is in the organization
   * @throws latchkey.domain.refusal.RefusedException BadPath, BadCriterion, Malformed, Immutable,
   *     NoTarget
   */
  public static List<UserChange> changes(
      PatchDocument document, ResourceType type, Kept kept, Dialect dialect) {
    var patches = new UserPatches(type, dialect);
    return new Steps(type, dialect, kept).of(document).stream().flatMap(patches::changes).toList();
  }

  private Stream<UserChange> changes(Step step) {
    if (!step.path().schema().equals(StandardSchemas.USER)) return described(step);
    return switch (step.path().attribute()) {
      case "userName" -> Stream.of(renamed(step));
      case "externalId" -> Stream.of(new UserChange.Identify(text(step).map(ExternalId::new)));
      case "active" -> activity(step).stream();
      // Taken so that clients that send one work, and dropped: none is kept here.
      case "password" -> Stream.empty();
      default -> described(step);
    };
  }

  private Stream<UserChange> described(Step step) {
    return facts.changes(step).map(UserChange.Describe::new);
  }

  private UserChange renamed(Step step) {
    if (step.removes()) {
      throw new Refusal.Immutable("userName", "is required and cannot be removed").refused();
    }
    String name =
        text(step)
            .orElseThrow(
                () -> new Refusal.Malformed("userName", "is required, so give a value").refused());
    return new UserChange.Rename(new UserName(name));
  }

  /** Taking {@code active} away revives nobody and suspends nobody. */
  private Optional<UserChange> activity(Step step) {
    return value(step)
        .map(
            active ->
                ((Value.Flag) active).value()
                    ? new UserChange.Lift(Reason.DIRECTORY)
                    : new UserChange.Suspend(Reason.DIRECTORY));
  }

  private Optional<String> text(Step step) {
    return value(step).map(value -> ((Value.Text) value).value());
  }

  private Optional<Value> value(Step step) {
    if (step.removes()) return Optional.empty();
    return reader.read(type.definition(step.path()), step.given(), step.name());
  }
}
