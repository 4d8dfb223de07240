package latchkey.persistence.jpa.database;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the data base is.
 *
 * @param jndi name of an application server's own pool, taken instead of all else
 * @param data folder of the embedded data base, used when no URL is given
 */
public record Settings(
    Optional<String> jndi,
    Optional<String> url,
    Optional<String> user,
    Optional<String> password,
    Path data) {

  /** What the environment of the server says. */
  static Settings configured() {
    var config = ConfigProvider.getConfig();
    return new Settings(
        config.getOptionalValue("latchkey.db.jndi", String.class),
        config.getOptionalValue("latchkey.db.url", String.class),
        config.getOptionalValue("latchkey.db.user", String.class),
        config.getOptionalValue("latchkey.db.password", String.class),
        Path.of(config.getOptionalValue("latchkey.data", String.class).orElse("latchkey-data")));
  }

  /** An embedded data base in a folder. */
  public static Settings embedded(Path data) {
    return new Settings(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), data);
  }

  /** A data base reached by URL. */
  public static Settings of(String url, String user, String password) {
    return new Settings(
        Optional.empty(),
        Optional.of(url),
        Optional.of(user),
        Optional.of(password),
        Path.of("latchkey-data"));
  }
}
