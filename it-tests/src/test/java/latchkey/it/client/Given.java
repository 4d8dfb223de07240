package latchkey.it.client;

/** Where a test's sentence begins. */
public final class Given {
  private Given() {}

  public static Given given() {
    return new Given();
  }

  /** Entra is connected to the organization. */
  public Directory entra(Organization organization) {
    return organization.connects("entra");
  }

  /** Okta is connected to the organization. */
  public Directory okta(Organization organization) {
    return organization.connects("okta");
  }

  /** A client to the letter of the RFCs is connected to the organization. */
  public Directory strict(Organization organization) {
    return organization.connects("strict");
  }
}
