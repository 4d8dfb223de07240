package latchkey.rest.scim.call;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import latchkey.application.call.api.NoteCall;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.organization.Connection;
import latchkey.rest.request.RequestId;
import latchkey.rest.security.DeniedCallers;
import latchkey.rest.security.ScimCaller;

/** Tells the log of requests that changed nothing; those that did are told of as changes. */
@Dependent
class CallLog implements DeniedCallers {
  private static final Set<String> WRITES = Set.of("PUT", "PATCH", "DELETE");
  private static final int LEAST_ERROR = 400;

  private final NoteCall log;
  private final ScimCaller caller;
  private final CallLogging logging;
  private final Clock clock;

  @Inject
  CallLog(NoteCall log, ScimCaller caller, CallLogging logging, Clock clock) {
    this.log = log;
    this.caller = caller;
    this.logging = logging;
    this.clock = clock;
  }

  /** A request was answered. */
  void answered(HttpServletRequest request, int status, Instant at, Duration took) {
    var note = CallNote.of(request);
    var origin = caller.origin(request.getMethod(), note.rules());
    var sender =
        new Sender(
            origin.connection(), origin.credential(), Optional.of(caller.connection().profile()));
    var time = new Time(at, took);
    note.parts()
        .forEach(part -> tell(request, sender, time, wish(part), answer(part), part.rules()));
    if (note.hasChanged() || !note.parts().isEmpty()) return;
    var wish = wish(request, note, status >= LEAST_ERROR);
    tell(request, sender, time, wish, answer(request, note, status), note.rules());
  }

  private record Time(Instant at, Duration took) {}

  private void tell(
      HttpServletRequest request,
      Sender sender,
      Time time,
      Wish wish,
      Answer answer,
      Set<String> rules) {
    log.note(
        new NoteCall.Command(
            caller.organization(),
            time.at(),
            time.took(),
            sender,
            wish,
            answer,
            rules,
            RequestId.of(request)));
  }

  @Override
  public void denied(HttpServletRequest request, Caller who, int status, String detail) {
    if (!logging.on()) return;
    var path = CallPath.of(path(request));
    log.note(
        new NoteCall.Command(
            who.organization().id(),
            clock.instant(),
            Duration.ZERO,
            new Sender(
                who.connection().map(Connection::id),
                Optional.of(who.credential().principal()),
                who.connection().map(Connection::profile)),
            Wish.of(request.getMethod(), path.resource(), path.object()),
            Answer.refused(status, Optional.empty(), Optional.of(detail)),
            Set.of(),
            RequestId.of(request)));
  }

  private static Wish wish(HttpServletRequest request, CallNote note, boolean refused) {
    var path = CallPath.of(path(request));
    return new Wish(
        request.getMethod(),
        path.resource(),
        path.object(),
        note.filter(),
        subject(path, note.filter(), note.body()),
        note.body().filter(it -> refused).map(Redacted::of));
  }

  private static Wish wish(CallPart part) {
    var path = CallPath.of(part.path());
    return new Wish(
        part.method(),
        path.resource(),
        path.object(),
        Optional.empty(),
        subject(path, Optional.empty(), part.data()),
        part.data().filter(it -> part.status() >= LEAST_ERROR).map(Redacted::of));
  }

  private static Optional<String> subject(
      CallPath path, Optional<String> filter, Optional<JsonNode> body) {
    return filter.flatMap(LookedUp::by).or(path::other).or(() -> body.flatMap(LookedUp::in));
  }

  private static Answer answer(HttpServletRequest request, CallNote note, int status) {
    return new Answer(
        result(request.getMethod(), status), status, note.scimType(), note.detail(), note.found());
  }

  private static Answer answer(CallPart part) {
    return new Answer(
        result(part.method(), part.status()),
        part.status(),
        part.scimType(),
        part.detail(),
        Optional.empty());
  }

  private static Result result(String method, int status) {
    if (status >= LEAST_ERROR) return Result.FAILURE;
    return WRITES.contains(method) ? Result.SKIPPED : Result.SUCCESS;
  }

  // decoded and normalized, as the one that decided who answered
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
