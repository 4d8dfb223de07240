package latchkey.rest.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Hands mails in, each as plain text. */
public final class Mailer {
  private final Optional<MailServer> server;
  private final Clock clock;

  /**
   * @param server none while an operator named none
   */
  public Mailer(Optional<MailServer> server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Whether an operator named a server. */
  public boolean available() {
    return server.isPresent();
  }

  /**
   * Sends one mail.
   *
   * @return why it could not be sent, in our words; empty when it was
   */
  Optional<String> send(String to, Mail mail) {
    if (server.isEmpty()) return Optional.of("no mail server is set");
    try {
      send(server.get(), to, mail);
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(why(e));
    }
  }

  private void send(MailServer by, String to, Mail mail) throws MessagingException {
    var session = Session.getInstance(by.properties());
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(by.from()));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    // so that nobody's absence note comes back
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    handIn(session, by, message);
  }

  private static void handIn(Session session, MailServer by, MimeMessage message)
      throws MessagingException {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(by.user().orElse(null), by.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  // the server's own words may be long, and quote us
  private static String why(MessagingException e) {
    if (e instanceof jakarta.mail.AuthenticationFailedException) {
      return "the mail server refused the user or password";
    }
    if (e instanceof jakarta.mail.SendFailedException) return "the mail server refused the address";
    return "the mail server could not be reached, or broke off";
  }
}
