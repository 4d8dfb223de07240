package latchkey.application.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.application.cycle.api.FindCycles;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Forecast;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.leaving.MassLeaving;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Organization;

/** What there is to say of a connection. */
final class AboutConnection {
  /** From which nearness on quarantine is told of. */
  private static final double NEAR = 0.5;

  private final Organization organization;
  private final FindCycles.Current it;

  AboutConnection(Organization organization, FindCycles.Current it) {
    this.organization = organization;
    this.it = it;
  }

  Stream<Finding> findings() {
    var last = it.pulse().last();
    return Stream.of(
            last.stream().flatMap(this::failures),
            last.filter(cycle -> isEntra()).stream().flatMap(this::quarantine),
            last
                .filter(cycle -> it.pulse().state() == Pulse.State.SILENT)
                .map(this::silence)
                .stream())
        .flatMap(found -> found);
  }

  private boolean isEntra() {
    return it.connection().profile() == ClientProfile.ENTRA;
  }

  private Stream<Finding> failures(Cycle cycle) {
    return cycle.errors().entrySet().stream().map(this::failure);
  }

  private Finding failure(Map.Entry<String, Long> error) {
    var facts = Map.of("cause", error.getKey(), "count", error.getValue().toString());
    return Finding.of(notice(Topic.FAILURE, facts), it.connection().id(), error.getKey());
  }

  private Stream<Finding> quarantine(Cycle cycle) {
    var forecast = Forecast.of(cycle);
    if (forecast.nearness() <= NEAR) return Stream.empty();
    var facts =
        Map.of(
            "nearness", figure(forecast.nearness()),
            "rule", forecast.rule().name().toLowerCase(Locale.ROOT),
            "cause", commonest(cycle).orElse("unknown"));
    return Stream.of(
        Finding.of(notice(Topic.QUARANTINE, facts), it.connection().id(), forecast.quarantine()));
  }

  private static String figure(double nearness) {
    return nearness == 1 ? "1" : String.format(Locale.ROOT, "%.2f", nearness);
  }

  private static Optional<String> commonest(Cycle cycle) {
    return cycle.errors().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private Finding silence(Cycle last) {
    var ended = last.ended();
    var facts = Map.of("lastCallAt", ended.toString());
    return Finding.of(notice(Topic.SILENCE, facts), it.connection().id(), ended);
  }

  Stream<Finding> leaving(MassLeaving left) {
    return left.alarming()
        ? Stream.of(Finding.of(notice(Topic.LEAVING, facts(left)), it.connection().id()))
        : Stream.empty();
  }

  private static Map<String, String> facts(MassLeaving left) {
    return Map.of(
        "people", String.valueOf(left.people()),
        "living", String.valueOf(left.living()),
        "since", left.first().orElseThrow().toString(),
        "credentials",
            left.credentials().stream()
                .map(CredentialId::toString)
                .sorted()
                .collect(Collectors.joining(" ")));
  }

  private Event.Notice notice(Topic topic, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("organization", organization.slug().value());
    all.put("connection", it.connection().id().toString());
    all.put("connectionName", it.connection().name());
    return new Event.Notice(topic, it.connection().id().value(), it.pulse().now(), all);
  }
}
