package latchkey.application.call;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Sighting;
import latchkey.domain.organization.ConnectionId;

/** What a call tells of its directory's cycles. */
final class Seen {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern EXTERNAL = Pattern.compile("(?i)\\bexternalId\\b");

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\"path\": \"[^\"]*(members|manager)");

  private Seen() {}

  /** Nothing where nobody knows whose it was. */
  static Stream<Sighting> in(Call call) {
    return call.sender().connection().stream()
        .flatMap(
            connection ->
                Stream.of(
                        Optional.of(sighting(call, connection, deed(call), error(call))),
                        reference(call, connection),
                        trial(call, connection))
                    .flatMap(Optional::stream));
  }

  private static Sighting sighting(
      Call call, ConnectionId connection, Deed deed, Optional<String> error) {
    return new Sighting(call.organization(), connection, call.at(), deed, 1, object(call), error);
  }

  // What is sent in the second pass of a cycle: the members of a group, the manager of a user.
  private static Optional<Sighting> reference(Call call, ConnectionId connection) {
    if (call.answer().result() != Result.FAILURE || !call.wish().operation().equals("PATCH")) {
      return Optional.empty();
    }
    return call.wish()
        .body()
        .filter(body -> REFERENCE.matcher(body).find())
        .map(body -> sighting(call, connection, Deed.REFERENCE, Optional.empty()));
  }

  private static Optional<Sighting> trial(Call call, ConnectionId connection) {
    return Optional.of(call)
        .filter(it -> shut(it) || looksForNobody(it))
        .map(it -> sighting(it, connection, Deed.TRIAL, error(it)));
  }

  // Who is not let in has learnt that about the connection, whatever was asked for.
  private static boolean shut(Call call) {
    return call.answer().status() == 401 || call.answer().status() == 403;
  }

  // An externalId often is a GUID: who looks for one nobody has may be about to make somebody.
  private static boolean looksForNobody(Call call) {
    return call.wish().filter().filter(it -> !EXTERNAL.matcher(it).find()).isPresent()
        && namesAnId(call)
        && (call.answer().result() == Result.FAILURE || findsNobody(call));
  }

  private static Optional<String> object(Call call) {
    return call.wish().object().map(UUID::toString).or(call.wish()::subject);
  }

  private static Optional<String> error(Call call) {
    var answer = call.answer();
    if (answer.result() != Result.FAILURE) return Optional.empty();
    return Optional.of(answer.status() + answer.scimType().map(type -> " " + type).orElse(""));
  }

  private static Deed deed(Call call) {
    var answer = call.answer();
    if (answer.result() == Result.FAILURE) return Deed.FAILURE;
    if (answer.result() == Result.SKIPPED) return Deed.SKIP;
    if (call.wish().filter().isEmpty()) return Deed.READ;
    return probes(call) ? Deed.PROBE : Deed.LOOKUP;
  }

  // Test Connection asks for a user whose name is a random GUID, whom nobody can be.
  private static boolean probes(Call call) {
    return findsNobody(call) && namesAnId(call);
  }

  private static boolean findsNobody(Call call) {
    return call.answer().found().filter(it -> it == 0).isPresent();
  }

  private static boolean namesAnId(Call call) {
    return call.wish().subject().filter(it -> ID.matcher(it).matches()).isPresent();
  }
}
