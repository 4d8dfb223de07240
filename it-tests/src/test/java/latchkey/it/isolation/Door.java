package latchkey.it.isolation;

/** Who is let in at an address. */
enum Door {
  /** Anybody: where one signs in. */
  OPEN,
  /** Operators alone. */
  OPERATORS,
  /** Operators, and the administrators of the organization. */
  ADMINISTRATORS,
  /** The organization's directory. */
  DIRECTORY,
  /** The product that the organization guards. */
  PRODUCT
}
