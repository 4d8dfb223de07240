package latchkey.persistence.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    var organizations = tables.organizations.all().map(Map.Entry::getValue).toList();
    int gone = 0;
    for (Organization one : organizations) gone += forget(one, now, limit - gone);
    return gone;
  }

  private int forget(Organization organization, Instant now, int limit) {
    var old =
        tables
            .calls
            .under(Keys.of(organization.id()))
            .filter(row -> !organization.history().endsAfter(row.getValue().at()).isAfter(now))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    old.forEach(tables.calls::remove);
    return old.size();
  }
}
