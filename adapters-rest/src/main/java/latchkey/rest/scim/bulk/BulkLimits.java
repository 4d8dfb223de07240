package latchkey.rest.scim.bulk;

/** How much one bulk may be, as published in the ServiceProviderConfig (RFC 7644 §3.7.4). */
public final class BulkLimits {
  /** Most operations. */
  public static final int MAX_OPERATIONS = 1_000;

  /** Most bytes of the body. */
  public static final int MAX_PAYLOAD_SIZE = 4 * 1024 * 1024;

  private BulkLimits() {}
}
