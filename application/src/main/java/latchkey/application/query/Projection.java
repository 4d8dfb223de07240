package latchkey.application.query;

/**
 * What an answer will show, as far as it costs something to fetch.
 *
 * @param memberships whether the groups of a user, or the members of a group, are wanted
 */
public record Projection(boolean memberships) {
  /** With the groups of a user or the members of a group. */
  public static final Projection FULL = new Projection(true);

  /** Without them; they are not read. */
  public static final Projection WITHOUT_MEMBERSHIPS = new Projection(false);
}
