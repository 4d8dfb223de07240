package latchkey.application.adoption.api;

import java.util.List;
import latchkey.domain.adoption.Person;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Slug;

/**
 * Takes in the people a product has already, managed by no directory until one looks for them. The
 * same person again changes nothing; whoever meets somebody else becomes a conflict.
 */
public interface ImportPeople {
  /** Most people of one import. */
  int MOST = 10_000;

  /**
   * Part by part: one that is interrupted may simply be repeated.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound; TooMany; Taken when somebody of a
   *     name was made in that moment
   */
  Report importAll(Command command);

  /** Who. */
  record Command(Slug slug, List<Person> people, Origin origin) {
    public Command {
      people = List.copyOf(people);
    }
  }

  /** How many were made, were there already as they are, and are conflicts. */
  record Report(int imported, int unchanged, int conflicts) {}
}
