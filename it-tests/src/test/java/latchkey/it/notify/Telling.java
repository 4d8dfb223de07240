package latchkey.it.notify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** A server that may tell receivers on this machine, and has a mail server. */
final class Telling {
  static final GreenMail MAIL = mailServer();
  static final Server SERVER = start("telling", Map.of());

  private Telling() {}

  static Server start(String name, Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("LATCHKEY_OUTGOING_LOOPBACK", "on");
    settings.put("LATCHKEY_MAIL_HOST", "127.0.0.1");
    settings.put("LATCHKEY_MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()));
    settings.put("LATCHKEY_MAIL_TLS", "none");
    settings.put("LATCHKEY_MAIL_FROM", "latchkey@provider.example");
    settings.put("LATCHKEY_PUBLIC_URL", "https://latchkey.provider.example");
    settings.putAll(more);
    return Server.start(Servers.freshFolder(name), settings);
  }

  private static GreenMail mailServer() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }
}
