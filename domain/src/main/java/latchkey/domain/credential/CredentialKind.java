package latchkey.domain.credential;

/** Which door a credential opens, and how its secrets begin. */
public enum CredentialKind {
  /** A directory's, for {@code /scim}. */
  SCIM("lk_scim_"),
  /** The guarded product's, for {@code /access}; reads only. */
  ACCESS("lk_access_");

  private final String prefix;

  CredentialKind(String prefix) {
    this.prefix = prefix;
  }

  /** What every secret of this kind begins with. */
  public String prefix() {
    return prefix;
  }
}
