package latchkey.domain.change;

/** What kind of thing a change happened to. */
public enum ObjectKind {
  USER,
  GROUP,
  ORGANIZATION
}
