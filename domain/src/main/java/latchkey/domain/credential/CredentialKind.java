package latchkey.domain.credential;

/** Which door a credential opens, how its secrets begin, and what people call it. */
public enum CredentialKind {
  /** A directory's, for {@code /scim}. */
  SCIM("lk_scim_", "Token"),
  /** The guarded product's, for {@code /access}; reads only. */
  ACCESS("lk_access_", "Token"),
  /** An OAuth client's; opens nothing but gets tokens for {@code /scim} (RFC 6749 §4.4). */
  CLIENT("lk_client_", "Client");

  private final String prefix;
  private final String noun;

  CredentialKind(String prefix, String noun) {
    this.prefix = prefix;
    this.noun = noun;
  }

  /** What one of this kind is called. */
  public String noun() {
    return noun;
  }

  /** What every secret of this kind begins with. */
  public String prefix() {
    return prefix;
  }
}
