package latchkey.rest.scim.error;

import java.util.Optional;
import latchkey.domain.refusal.Refusal;

/** What each refusal of the domain is on the wire (RFC 7644 §3.12). The only such translation. */
final class RefusalMapper implements Refusal.Cases<ScimError> {
  private static final String HAND_OVER =
      "An administrator can hand over all that one connection manages to another.";

  private static final String UPDATE =
      ". Update that one, which the filter on %s finds, or give another %s.";

  /** Turns a refusal into an answer. */
  static ScimError answer(Refusal refusal) {
    return refusal.accept(new RefusalMapper());
  }

  @Override
  public ScimError notFound(Refusal.NotFound it) {
    String text = "%s '%s' is not known here: it was deleted or never existed. Look it up again.";
    return ScimError.of(404, text.formatted(it.kind(), it.id()));
  }

  @Override
  public ScimError taken(Refusal.Taken it) {
    String text = "A %s with %s '%s' already exists in this organization%s";
    String rest =
        it.manager()
            .map(name -> " and is managed by the connection '" + name + "'. " + HAND_OVER)
            .orElseGet(() -> UPDATE.formatted(it.attribute(), it.attribute()));
    return new ScimError(
        409,
        Optional.of(ScimType.UNIQUENESS),
        text.formatted(it.kind(), it.attribute(), it.value(), rest));
  }

  // neither 401 nor 403, for which Entra would put the whole job into quarantine
  @Override
  public ScimError managedElsewhere(Refusal.ManagedElsewhere it) {
    String text =
        "%s '%s' is managed by the connection '%s', which alone may change it. Nothing was changed."
            + " %s";
    return ScimError.of(409, text.formatted(it.kind(), it.id(), it.manager(), HAND_OVER));
  }

  @Override
  public ScimError ambiguous(Refusal.Ambiguous it) {
    String text = "More than one %s has the %s '%s'. Ask by id instead.";
    return ScimError.of(409, text.formatted(it.kind(), it.attribute(), it.value()));
  }

  @Override
  public ScimError staleVersion(Refusal.StaleVersion it) {
    String text =
        "The resource has changed: its version is now W/\"%d\". Read it again, then repeat the"
            + " request with that version in If-Match.";
    return ScimError.of(412, text.formatted(it.current().number()));
  }

  @Override
  public ScimError excludedVersion(Refusal.ExcludedVersion it) {
    String text =
        "The version of the resource is W/\"%d\", which If-None-Match rules out. Leave that header"
            + " out to change the resource.";
    return ScimError.of(412, text.formatted(it.current().number()));
  }

  @Override
  public ScimError malformed(Refusal.Malformed it) {
    return ScimError.value("%s %s.".formatted(it.where(), it.why()));
  }

  @Override
  public ScimError immutable(Refusal.Immutable it) {
    return ScimError.bad(ScimType.MUTABILITY, "%s %s.".formatted(it.where(), it.why()));
  }

  @Override
  public ScimError badPath(Refusal.BadPath it) {
    String text = "The path '%s' %s.";
    return ScimError.bad(ScimType.INVALID_PATH, text.formatted(it.path(), it.why()));
  }

  @Override
  public ScimError noTarget(Refusal.NoTarget it) {
    String text = "The path '%s' selects nothing that could be changed. Add the value first.";
    return ScimError.bad(ScimType.NO_TARGET, text.formatted(it.path()));
  }

  @Override
  public ScimError badCriterion(Refusal.BadCriterion it) {
    String text = "The filter cannot be used: %s (at character %d).";
    return ScimError.bad(ScimType.INVALID_FILTER, text.formatted(it.why(), it.position()));
  }

  @Override
  public ScimError tooMany(Refusal.TooMany it) {
    String text = "Too many: %s may be at most %d. Split or narrow the request.";
    return ScimError.bad(ScimType.TOO_MANY, text.formatted(it.what(), it.limit()));
  }

  @Override
  public ScimError illegalTransition(Refusal.IllegalTransition it) {
    String text = "The %s is %s, so it is not possible to %s it.";
    return ScimError.of(409, text.formatted(it.subject(), it.state(), it.wish()));
  }

  @Override
  public ScimError expired(Refusal.Expired it) {
    return ScimError.of(410, "The %s is no longer kept. Take the snapshot.".formatted(it.what()));
  }
}
