package latchkey.domain.organization;

/** Which client a connection serves, and so which deviations from the RFCs are tolerated. */
public enum ClientProfile {
  /** Microsoft Entra ID. */
  ENTRA,
  /** Okta. */
  OKTA,
  /** OneLogin. */
  ONELOGIN,
  /** JumpCloud. */
  JUMPCLOUD,
  /** To the letter of RFC 7643 and 7644. */
  STRICT
}
