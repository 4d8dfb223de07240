package latchkey.application.administrator.spi.installation;

/** Slow salted hashes of passwords. */
public interface PasswordHashes {
  /** A hash that carries its own salt and parameters. */
  String hash(String password);

  /** Whether the hash is this password's. */
  boolean matches(String password, String hash);
}
