package latchkey.rest.delivery;

import java.util.Map;
import latchkey.domain.notification.Event;

/** A notice in words. */
record Sentences(String title, String detail) {

  /**
   * @param facts fit to be printed
   * @param url of this service
   */
  static Sentences of(Event.Notice notice, Map<String, String> facts, String url) {
    var fact = new Facts(facts, url + "/api/v1/organizations/");
    return switch (notice.topic()) {
      case FAILURE -> failure(fact);
      case QUARANTINE -> quarantine(fact);
      case SILENCE -> silence(fact);
      case EXPIRY -> expiry(fact);
      case LEAVING -> leaving(fact);
      default ->
          new Sentences(
              "This is a test", "Nothing happened: an administrator tries whether mails arrive.");
    };
  }

  private static Sentences failure(Facts it) {
    return new Sentences(
        it.connection() + " is refused something new: " + it.of("cause"),
        """
        The directory of %s was refused for a cause it was not refused for before: %s (%s times in its last cycle).
        What, and why: %s"""
            .formatted(it.both(), it.of("cause"), it.of("count"), it.link("log?result=failure")));
  }

  private static Sentences quarantine(Facts it) {
    return new Sentences(
        it.connection() + ": " + ("1".equals(it.of("nearness")) ? "quarantine" : "near quarantine"),
        """
        By Microsoft's rules Entra puts %s into quarantine at a nearness of 1; it is at %s, by the rule %s.
        Commonest cause: %s. What to do: %s"""
            .formatted(
                it.both(), it.of("nearness"), it.of("rule"), it.of("cause"), it.link("health")));
  }

  private static Sentences silence(Facts it) {
    return new Sentences(
        it.connection() + " has been silent for a day",
        """
        The directory of %s called last at %s. It was stopped there, or is in quarantine: people who leave are not suspended.
        See %s"""
            .formatted(it.both(), it.of("lastCallAt"), it.link("cycles/current")));
  }

  private static Sentences expiry(Facts it) {
    return new Sentences(
        "A credential expires " + when(it.of("daysLeft")) + ": " + it.of("name"),
        """
        The credential %s (%s…) of %s is good until %s. Issue another one, put it in its place, then revoke this one.
        All are at %s"""
            .formatted(
                it.of("name"),
                it.of("startsWith"),
                it.of("organization"),
                it.of("expiresAt"),
                it.tokens()));
  }

  private static String when(String daysLeft) {
    return switch (daysLeft) {
      case "0" -> "within a day";
      case "1" -> "in a day";
      default -> "in " + daysLeft + " days";
    };
  }

  private static Sentences leaving(Facts it) {
    return new Sentences(
        it.connection() + " suspended or removed " + it.of("people") + " people",
        """
        Since %s the directory of %s suspended or deprovisioned %s of %s people. They are out already.
        If that was a mistake, mend it in the directory, or lift and restore them here. Who it is: %s"""
            .formatted(
                it.of("since"),
                it.both(),
                it.of("people"),
                it.of("living"),
                it.link("leavings?connection=" + it.of("connection"))));
  }

  private record Facts(Map<String, String> all, String base) {
    String of(String name) {
      return all.getOrDefault(name, "?");
    }

    String connection() {
      return of("connectionName");
    }

    String both() {
      return connection() + " in " + of("organization");
    }

    String link(String rest) {
      return base + of("organization") + "/provisioning/" + rest;
    }

    String tokens() {
      return base + of("organization") + "/" + of("door");
    }
  }
}
