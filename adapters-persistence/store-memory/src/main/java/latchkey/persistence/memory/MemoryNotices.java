package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.notification.spi.Notices;
import latchkey.domain.organization.OrganizationId;

final class MemoryNotices implements Notices {
  private final Tables tables;

  MemoryNotices(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, Instant> of(OrganizationId organization) {
    return tables
        .notices
        .under(Keys.of(organization))
        .collect(
            Collectors.toMap(row -> (String) row.getKey().parts().get(1), Map.Entry::getValue));
  }

  @Override
  public void seen(OrganizationId organization, Set<String> keys, Instant at) {
    keys.forEach(key -> tables.notices.put(Keys.of(organization, key), at));
  }

  @Override
  public void forget(OrganizationId organization, Set<String> keys) {
    keys.forEach(key -> tables.notices.remove(Keys.of(organization, key)));
  }
}
