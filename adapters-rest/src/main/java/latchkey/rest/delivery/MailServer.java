package latchkey.rest.delivery;

import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * Where mails are handed in.
 *
 * @param from the address they come from
 */
public record MailServer(
    String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "10000";

  /** How the connection is kept from others. */
  public enum Tls {
    /** By STARTTLS, which the server must offer. */
    STARTTLS,
    /** From the first byte. */
    IMPLICIT,
    /** Not at all: for a server on this machine. */
    NONE;

    /**
     * By the name an operator gives it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Tls named(String name) {
      return Arrays.stream(values())
          .filter(it -> it.name().equalsIgnoreCase(name.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "LATCHKEY_MAIL_TLS is " + name + ": use starttls, implicit or none."));
    }
  }

  /** The words of Jakarta Mail for all that. */
  Properties properties() {
    var all = new Properties();
    all.setProperty("mail.smtp.host", host);
    all.setProperty("mail.smtp.port", String.valueOf(port));
    all.setProperty("mail.smtp.from", from);
    all.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    all.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    all.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    all.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    all.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.IMPLICIT));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    all.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
    return all;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
