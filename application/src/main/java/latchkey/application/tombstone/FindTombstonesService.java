package latchkey.application.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.query.Slice;
import latchkey.application.tombstone.api.FindTombstones;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

@Dependent
class FindTombstonesService implements FindTombstones {
  private final Tombstones tombstones;

  @Inject
  FindTombstonesService(Tombstones tombstones) {
    this.tombstones = tombstones;
  }

  @Override
  public Tombstone get(UserKey key) {
    return tombstones.find(key).orElseThrow(() -> key.notFound().refused());
  }

  @Override
  public List<Tombstone> list(OrganizationId organization, Slice slice) {
    return tombstones.list(organization, slice);
  }
}
