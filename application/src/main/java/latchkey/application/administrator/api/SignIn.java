package latchkey.application.administrator.api;

import java.util.Optional;

/** Checks a password. */
public interface SignIn {
  /** The administrator, or empty; both take about as long whether the name exists or not. */
  Optional<Administrator> signIn(String username, String password);
}
