package latchkey.it.durability;

/**
 * What a directory sees of a person.
 *
 * @param title one for each change of {@code active}, so that half a change would show
 */
record Seen(boolean there, boolean active, String title, boolean member) {
  static final Seen NOBODY = new Seen(false, false, "", false);
}
