package latchkey.domain.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.refusal.Refusal;

/**
 * Whether a profile becomes what the schemas of its organization demand. A write answers for what
 * it changes alone: what was missing or out of range already, because a schema became stricter,
 * stays so, and holds no leaver up.
 */
public final class Conformity {
  private final Profile before;
  private final Profile after;
  private final ResourceType type;

  private Conformity(Profile before, Profile after, ResourceType type) {
    this.before = before;
    this.after = after;
    this.type = type;
  }

  /**
   * Of the profile of something new.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed, TooMany
   */
  public static void requireOfNew(Profile profile, ResourceType type) {
    var made = new Conformity(Profile.EMPTY, profile, type);
    made.requireValues();
    made.lacking(profile).forEach((where, why) -> made.refuse(where, why));
  }

  /**
   * Of a profile that was described anew as a whole.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed, TooMany
   */
  public static void requireOfReplaced(Profile before, Profile after, ResourceType type) {
    if (after.equals(before)) return;
    var replaced = new Conformity(before, after, type);
    replaced.requireValues();
    replaced.newlyLacking().forEach((where, why) -> replaced.refuse(where, why));
  }

  /**
   * Of a profile that was changed step by step.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed, TooMany; Immutable when something
   *     required was taken away (RFC 7644 §3.5.2.2)
   */
  public static void requireOfAmended(Profile before, Profile after, ResourceType type) {
    if (after.equals(before)) return;
    var amended = new Conformity(before, after, type);
    amended.requireValues();
    amended.newlyLacking().forEach((where, why) -> amended.refuseRemoval(where, why));
  }

  private void requireValues() {
    for (Schema schema : type.custom()) {
      for (AttributeDefinition one : schema.attributes()) {
        requireValue(AttributePath.of(schema.id(), one.name()), one);
      }
    }
  }

  private void requireValue(AttributePath path, AttributeDefinition definition) {
    var value = after.at(path);
    if (value.isEmpty() || value.equals(before.at(path))) return;
    new Demand(definition, path.toString())
        .flaw(value.get())
        .ifPresent(
            flaw -> {
              throw flaw.refused();
            });
  }

  /** What would be missing that is not missing yet. */
  private Map<String, Optional<AttributePath>> newlyLacking() {
    var lacking = lacking(after);
    lacking.keySet().removeAll(lacking(before).keySet());
    return lacking;
  }

  /** What a profile lacks, by name: attributes, or extensions as wholes. */
  private Map<String, Optional<AttributePath>> lacking(Profile profile) {
    Map<String, Optional<AttributePath>> lacking = new LinkedHashMap<>();
    for (Schema schema : type.custom()) {
      boolean there = profile.facts().containsKey(schema.id());
      if (!there && type.demands(schema)) lacking.put(schema.id().urn(), Optional.empty());
      if (there || type.demands(schema)) addLacking(lacking, profile, schema);
    }
    return lacking;
  }

  private static void addLacking(
      Map<String, Optional<AttributePath>> lacking, Profile profile, Schema schema) {
    for (AttributeDefinition one : schema.attributes()) {
      var path = AttributePath.of(schema.id(), one.name());
      if (one.required() && profile.at(path).isEmpty()) {
        lacking.put(path.toString(), Optional.of(path));
      }
    }
  }

  private void refuse(String where, Optional<AttributePath> path) {
    throw new Refusal.Malformed(where, "is missing: every " + type.name() + " needs it").refused();
  }

  private void refuseRemoval(String where, Optional<AttributePath> path) {
    boolean removed = path.isEmpty() || before.at(path.get()).isPresent();
    if (!removed) refuse(where, path);
    throw new Refusal.Immutable(where, "is required and cannot be removed").refused();
  }
}
