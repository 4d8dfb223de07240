package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import latchkey.rest.delivery.MailServer;
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

  /** Where mails are handed in; empty when nowhere. */
  Optional<MailServer> mail() {
    return text("latchkey.mail.host").map(this::mail);
  }

  private MailServer mail(String host) {
    var tls = MailServer.Tls.named(text("latchkey.mail.tls").orElse("starttls"));
    int port = text("latchkey.mail.port").map(Settings::port).orElse(usual(tls));
    return new MailServer(
        host,
        port,
        text("latchkey.mail.user"),
        text("latchkey.mail.password"),
        text("latchkey.mail.from").orElse("latchkey@" + host),
        tls);
  }

  private static int port(String text) {
    if (text.strip().matches("\\d{1,5}")) return Integer.parseInt(text.strip());
    throw new IllegalArgumentException("LATCHKEY_MAIL_PORT is " + text + ", which is no port.");
  }

  private static int usual(MailServer.Tls tls) {
    return switch (tls) {
      case STARTTLS -> 587;
      case IMPLICIT -> 465;
      case NONE -> 25;
    };
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }
}
