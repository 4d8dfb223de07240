package latchkey.persistence.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import latchkey.application.call.spi.Calls;
import latchkey.application.call.spi.installation.CallBook;
import latchkey.domain.call.Call;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

final class MemoryCalls implements Calls, CallBook {
  private final Tables tables;

  MemoryCalls(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(List<Call> calls) {
    calls.stream()
        .filter(call -> tables.organizations.has(Keys.of(call.organization())))
        .forEach(call -> tables.calls.put(Keys.of(call.organization(), call.id()), call));
  }

  @Override
  public void pseudonymize(OrganizationId organization, UUID object, Set<String> subjects) {
    tables
        .calls
        .under(Keys.of(organization))
        .filter(row -> isAbout(row.getValue(), object, subjects))
        .forEach(row -> tables.calls.put(row.getKey(), nameless(row.getValue())));
  }

  private static boolean isAbout(Call call, UUID object, Set<String> subjects) {
    return call.wish().object().equals(Optional.of(object))
        || call.wish().subject().filter(subjects::contains).isPresent();
  }

  private static Call nameless(Call it) {
    return new Call(
        it.organization(),
        it.id(),
        it.at(),
        it.took(),
        it.sender(),
        it.wish().nameless(),
        it.answer().nameless(),
        it.rules(),
        it.requestId());
  }

  @Override
  public int forget(Instant now, int limit) {
    return new Histories(tables, now).forget(limit, this::forget);
  }

  private int forget(Organization organization, Predicate<Instant> old, int limit) {
    var gone =
        tables
            .calls
            .under(Keys.of(organization.id()))
            .filter(row -> old.test(row.getValue().at()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    gone.forEach(tables.calls::remove);
    return gone.size();
  }
}
