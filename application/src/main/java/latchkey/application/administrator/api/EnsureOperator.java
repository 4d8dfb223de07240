package latchkey.application.administrator.api;

/** Makes the built-in operator at the first start of an installation. */
public interface EnsureOperator {
  /**
   * @param password used only when there is no operator yet
   * @return whether the operator was made now
   */
  boolean ensure(String username, String password);
}
