package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What an operator may set; system properties, environment and files alike. */
@Dependent
class Settings {
  private final Config config;

  @Inject
  Settings(Config config) {
    this.config = config;
  }

  Path data() {
    return Path.of(text("latchkey.data").orElse("latchkey-data")).toAbsolutePath().normalize();
  }

  Optional<String> pepper() {
    return text("latchkey.pepper");
  }

  Optional<String> adminPassword() {
    return text("latchkey.admin.password");
  }

  String publicUrl() {
    return text("latchkey.public.url")
        .orElseGet(() -> "http://localhost:" + text("latchkey.port").orElse("8080"));
  }

  /** Whether calls that change nothing are logged. */
  boolean callLog() {
    return text("latchkey.call.log").map(value -> !value.equalsIgnoreCase("off")).orElse(true);
  }

  /** Whether administrators may name this machine as a place to send to. */
  boolean outgoingLoopback() {
    return text("latchkey.outgoing.loopback").map("on"::equalsIgnoreCase).orElse(false);
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }
}
