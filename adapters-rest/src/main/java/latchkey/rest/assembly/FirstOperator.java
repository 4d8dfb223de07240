package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import latchkey.application.administrator.api.EnsureOperator;
import latchkey.application.administrator.api.SignIn;

/** Makes the built-in operator at the first start, and says its password in a file if need be. */
@Dependent
class FirstOperator {
  private static final String NAME = "admin";
  private static final String FILE = "admin-password";
  private static final String DRAFT = "admin-password.draft";
  private final Settings settings;
  private final DataFolder folder;
  private final EnsureOperator ensure;
  private final SignIn signIn;

  @Inject
  FirstOperator(Settings settings, DataFolder folder, EnsureOperator ensure, SignIn signIn) {
    this.settings = settings;
    this.folder = folder;
    this.ensure = ensure;
    this.signIn = signIn;
  }

  void make() throws IOException {
    var given = settings.adminPassword();
    if (given.isPresent()) {
      ensure.ensure(NAME, given.get());
    } else {
      makeWithRandomPassword();
    }
  }

  // The password is on disk before the operator exists, so that no crash leaves one that nobody
  // knows; a draft that is there already is such a crash's.
  private void makeWithRandomPassword() throws IOException {
    var draft = folder.read(DRAFT);
    var password = draft.orElseGet(() -> RandomText.of(24));
    if (draft.isEmpty()) folder.write(DRAFT, password);
    boolean ours = ensure.ensure(NAME, password) || (draft.isPresent() && opens(password));
    if (ours) {
      folder.rename(DRAFT, FILE);
    } else {
      folder.delete(DRAFT);
    }
  }

  private boolean opens(String password) {
    return signIn.signIn(NAME, password).isPresent();
  }
}
