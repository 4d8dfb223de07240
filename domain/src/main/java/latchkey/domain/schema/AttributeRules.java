package latchkey.domain.schema;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Uniqueness;
import latchkey.domain.refusal.Refusal;

/**
 * What an attribute of an organization's own schema may be, and what goes together.
 *
 * @param where for refusals
 * @param part whether it is a sub-attribute
 * @param several whether it is a part of a multi-valued attribute
 */
record AttributeRules(AttributeDefinition it, String where, boolean part, boolean several) {
  private static final int MOST_PARTS = 50;
  private static final int MOST_CANONICAL = 100;
  private static final int LONGEST_CANONICAL = 512;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9$_-]{0,99}");
  private static final Set<String> REFERENCES = Set.of("User", "Group", "external", "uri");

  static AttributeRules of(AttributeDefinition attribute) {
    return new AttributeRules(attribute, "attributes." + attribute.name(), false, false);
  }

  void require() {
    requireName();
    SchemaRules.requireText(
        where + ".description", it.description(), 0, SchemaRules.LONGEST_DESCRIPTION);
    requireParts();
    requireCase();
    requireCanonical();
    requireReferences();
    requireMutability();
    requireUniqueness();
  }

  private void requireName() {
    refuseUnless(
        NAME.matcher(it.name()).matches(),
        "name",
        "must be a letter and up to 99 letters, digits and $ _ - (RFC 7643 §2.1)");
  }

  private void requireParts() {
    refuseUnless(!it.isComplex() || !part, "type", "must not be complex within another");
    refuseUnless(!part || !it.multiValued(), "multiValued", "must be false within another");
    if (it.isComplex()) SchemaRules.requireNames(it.parts(), where + ".subAttributes", MOST_PARTS);
    else refuseUnless(it.parts().isEmpty(), "subAttributes", "belong to complex attributes alone");
    for (AttributeDefinition one : it.parts()) {
      new AttributeRules(one, where + ".subAttributes." + one.name(), true, it.multiValued())
          .require();
    }
  }

  private void requireCase() {
    boolean exact = it.type() == Type.REFERENCE || it.type() == Type.BINARY;
    refuseUnless(!exact || it.caseExact(), "caseExact", "must be true for a " + it.type().label());
    refuseUnless(
        exact || !it.caseExact() || it.type() == Type.STRING,
        "caseExact",
        "must be false for a " + it.type().label());
  }

  private void requireCanonical() {
    var values = it.canonicalValues();
    boolean fitting = values.isEmpty() || it.type() == Type.STRING;
    refuseUnless(fitting, "canonicalValues", "belong to strings alone");
    if (values.size() > MOST_CANONICAL) {
      throw new Refusal.TooMany(where + ".canonicalValues", MOST_CANONICAL).refused();
    }
    values.forEach(
        one -> SchemaRules.requireText(where + ".canonicalValues", one, 1, LONGEST_CANONICAL));
    boolean distinct = new HashSet<>(values).size() == values.size();
    refuseUnless(distinct, "canonicalValues", "must not repeat one");
  }

  private void requireReferences() {
    boolean fitting = it.referenceTypes().isEmpty() || it.type() == Type.REFERENCE;
    refuseUnless(fitting, "referenceTypes", "belong to references alone");
    refuseUnless(
        REFERENCES.containsAll(it.referenceTypes()) && it.referenceTypes().size() <= 4,
        "referenceTypes",
        "must be of User, Group, external and uri");
  }

  private void requireMutability() {
    boolean readOnly = it.mutability() == Mutability.READ_ONLY;
    refuseUnless(
        !readOnly || !it.required(), "required", "must be false where nobody may write (readOnly)");
    boolean hidden = it.mutability() != Mutability.WRITE_ONLY || it.returned() == Returned.NEVER;
    refuseUnless(hidden, "returned", "must be never where nobody may read (writeOnly)");
    refuseUnless(
        !several || !it.immutable(),
        "mutability",
        "must not be immutable: one of many elements cannot be told from its successor");
  }

  private void requireUniqueness() {
    boolean plain = it.uniqueness() == Uniqueness.NONE;
    refuseUnless(it.uniqueness() != Uniqueness.GLOBAL, "uniqueness", "must be none or server");
    boolean fitting = !part && !it.isComplex() && it.type() != Type.BOOLEAN;
    refuseUnless(
        plain || fitting, "uniqueness", "must be none for booleans, complex attributes and parts");
  }

  private void refuseUnless(boolean fine, String characteristic, String why) {
    if (!fine) throw SchemaRules.malformed(where + "." + characteristic, why);
  }
}
