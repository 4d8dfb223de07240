package latchkey.rest.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import latchkey.application.administrator.spi.installation.Installation;

/** Finds the pepper, and refuses one that this installation was not set up with. */
@Singleton
class PepperSource {
  private static final String FILE = "pepper";
  private final Settings settings;
  private final DataFolder folder;
  private final Installation installation;

  @Inject
  PepperSource(Settings settings, DataFolder folder, Installation installation) {
    this.settings = settings;
    this.folder = folder;
    this.installation = installation;
  }

  @Produces
  @Singleton
  Pepper pepper() throws IOException {
    var pepper = new Pepper(text());
    var kept = installation.keep("pepper-fingerprint", pepper.fingerprint());
    if (!kept.equals(pepper.fingerprint())) throw new WrongPepper();
    return pepper;
  }

  private String text() throws IOException {
    var known = settings.pepper().or(this::kept);
    if (known.isPresent()) return known.get();
    var made = RandomText.of(43);
    folder.write(FILE, made);
    return made;
  }

  private Optional<String> kept() {
    try {
      return folder.read(FILE).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Tokens and the signing key were made under another pepper. */
  static final class WrongPepper extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongPepper() {
      super(
          "This installation was set up with another LATCHKEY_PEPPER (or another file 'pepper' in"
              + " LATCHKEY_DATA): start it with that one, which is the same on all nodes");
    }
  }
}
