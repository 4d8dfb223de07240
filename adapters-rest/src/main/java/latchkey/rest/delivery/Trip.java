package latchkey.rest.delivery;

/** How a courier comes back. */
enum Trip {
  /** There may be more to carry. */
  GOES_ON,
  /** There is nothing more to carry. */
  DONE,
  /** Nobody was there: better to wait before trying again. */
  NOBODY_THERE
}
