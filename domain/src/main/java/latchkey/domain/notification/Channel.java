package latchkey.domain.notification;

/** By which way a message goes. */
public sealed interface Channel {
  /** Chooses the case. */
  <R> R accept(Cases<R> cases);

  /** Where to, as an administrator wrote it. */
  String target();

  /** A POST to an address. */
  record Webhook(String target) implements Channel {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.webhook(this);
    }
  }

  /** A mail to an address. */
  record Email(String target) implements Channel {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.email(this);
    }
  }

  /** One method for each case. */
  interface Cases<R> {
    R webhook(Webhook it);

    R email(Email it);
  }
}
