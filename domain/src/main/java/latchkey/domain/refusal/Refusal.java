package latchkey.domain.refusal;

import java.util.Optional;

/** Why a wish was not done. A value: tests compare it, adapters render it. */
public sealed interface Refusal {

  /** Renders or maps a refusal; a new kind of refusal fails to compile wherever it is ignored. */
  interface Cases<R> {
    R notFound(NotFound it);

    R taken(Taken it);

    R ambiguous(Ambiguous it);

    R staleVersion(StaleVersion it);

    R excludedVersion(ExcludedVersion it);

    R malformed(Malformed it);

    R immutable(Immutable it);

    R badPath(BadPath it);

    R noTarget(NoTarget it);

    R badCriterion(BadCriterion it);

    R tooMany(TooMany it);

    R illegalTransition(IllegalTransition it);

    R expired(Expired it);

    R managedElsewhere(ManagedElsewhere it);
  }

  /** Chooses the case of this refusal. */
  <R> R accept(Cases<R> cases);

  /** The refusal as the exception that rolls a transaction back. */
  default RefusedException refused() {
    return new RefusedException(this);
  }

  /**
   * Nothing of that kind has this id, or it belongs to another organization: the two look alike.
   */
  record NotFound(String kind, String id) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notFound(this);
    }
  }

  /**
   * A value that must be unique is another's already.
   *
   * @param manager name of the connection that manages the other one, when it is not the caller's
   */
  record Taken(String kind, String attribute, String value, Optional<String> manager)
      implements Refusal {
    /** Of something that is nobody else's. */
    public Taken(String kind, String attribute, String value) {
      this(kind, attribute, value, Optional.empty());
    }

    /** The same, told with who manages the other one. */
    public Taken by(Optional<String> name) {
      return new Taken(kind, attribute, value, name);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.taken(this);
    }
  }

  /** A look-up that must name one thing names several. */
  record Ambiguous(String kind, String attribute, String value) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ambiguous(this);
    }
  }

  /** The caller's precondition names a version that is not the current one (RFC 7644 §3.14). */
  record StaleVersion(Version current) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.staleVersion(this);
    }
  }

  /** The caller's precondition rules the current version out (RFC 9110 §13.1.2). */
  record ExcludedVersion(Version current) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.excludedVersion(this);
    }
  }

  /** A value has the wrong type or shape, is missing, or names something unknown. */
  record Malformed(String where, String why) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.malformed(this);
    }
  }

  /** The attribute cannot be changed by a client (RFC 7643 §7, mutability). */
  record Immutable(String where, String why) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.immutable(this);
    }
  }

  /** A path is malformed or names no attribute of the resource (RFC 7644 §3.5.2). */
  record BadPath(String path, String why) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.badPath(this);
    }
  }

  /** A path selects nothing that could be changed (RFC 7644 §3.5.2.3). */
  record NoTarget(String path) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.noTarget(this);
    }
  }

  /**
   * A filter cannot be understood.
   *
   * @param position offset in characters at which reading failed, 0 when the whole is meant
   */
  record BadCriterion(int position, String why) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.badCriterion(this);
    }
  }

  /** A request exceeds a limit. */
  record TooMany(String what, long limit) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.tooMany(this);
    }
  }

  /**
   * The state of something does not allow the wish.
   *
   * @param subject what is meant, for example {@code tombstone}
   * @param state the state it is in, in words
   * @param wish the verb that was refused
   */
  record IllegalTransition(String subject, String state, String wish) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.illegalTransition(this);
    }
  }

  /** A place in an ordered feed that is no longer kept. */
  record Expired(String what) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.expired(this);
    }
  }

  /**
   * Another directory manages it, and that one alone may change it.
   *
   * @param manager name of that directory's connection
   */
  record ManagedElsewhere(String kind, String id, String manager) implements Refusal {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.managedElsewhere(this);
    }
  }
}
