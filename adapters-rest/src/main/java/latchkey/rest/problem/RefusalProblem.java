package latchkey.rest.problem;

import latchkey.domain.refusal.Refusal;

/** The one translation of refusals into problems. */
final class RefusalProblem implements Refusal.Cases<Problem> {

  @Override
  public Problem notFound(Refusal.NotFound it) {
    return new Problem(
        404, "notFound", "Not found", "There is no " + it.kind() + " '" + it.id() + "'.");
  }

  @Override
  public Problem taken(Refusal.Taken it) {
    return new Problem(
        409,
        "taken",
        "Taken",
        "Another " + it.kind() + " has the " + it.attribute() + " '" + it.value() + "' already.");
  }

  @Override
  public Problem ambiguous(Refusal.Ambiguous it) {
    return new Problem(
        409,
        "ambiguous",
        "Ambiguous",
        "More than one "
            + it.kind()
            + " has the "
            + it.attribute()
            + " '"
            + it.value()
            + "': ask by id or userName.");
  }

  @Override
  public Problem staleVersion(Refusal.StaleVersion it) {
    return new Problem(
        412,
        "staleVersion",
        "Precondition failed",
        "The current version is " + it.current().number() + ": read it and try again.");
  }

  @Override
  public Problem excludedVersion(Refusal.ExcludedVersion it) {
    return new Problem(
        412,
        "excludedVersion",
        "Precondition failed",
        "The current version is " + it.current().number() + ", which the request rules out.");
  }

  @Override
  public Problem malformed(Refusal.Malformed it) {
    return bad("malformed", it.where() + " " + it.why() + ".");
  }

  @Override
  public Problem immutable(Refusal.Immutable it) {
    return bad("immutable", it.where() + " cannot be changed: " + it.why() + ".");
  }

  @Override
  public Problem badPath(Refusal.BadPath it) {
    return bad("badPath", "The path '" + it.path() + "' cannot be used: " + it.why() + ".");
  }

  @Override
  public Problem noTarget(Refusal.NoTarget it) {
    return bad("noTarget", "The path '" + it.path() + "' selects nothing.");
  }

  @Override
  public Problem badCriterion(Refusal.BadCriterion it) {
    return bad("badFilter", it.why() + " (at character " + it.position() + ").");
  }

  @Override
  public Problem tooMany(Refusal.TooMany it) {
    return bad("tooMany", "More " + it.what() + " than the limit of " + it.limit() + ".");
  }

  @Override
  public Problem illegalTransition(Refusal.IllegalTransition it) {
    return new Problem(
        409,
        "illegalTransition",
        "Not possible now",
        "'" + it.wish() + "' is refused: the " + it.subject() + " is " + it.state() + ".");
  }

  @Override
  public Problem expired(Refusal.Expired it) {
    return new Problem(
        410,
        "expired",
        "No longer kept",
        "The " + it.what() + " is too old, what follows it is no longer kept: take the snapshot.");
  }

  @Override
  public Problem managedElsewhere(Refusal.ManagedElsewhere it) {
    return new Problem(
        409,
        "managedElsewhere",
        "Managed elsewhere",
        it.kind() + " '" + it.id() + "' is managed by the connection '" + it.manager() + "'.");
  }

  private static Problem bad(String code, String detail) {
    return new Problem(400, code, "Bad request", detail);
  }
}
