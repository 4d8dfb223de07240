package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.query.Slice;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

final class MemoryConflicts implements Conflicts {
  private final Memory memory;
  private final Tables tables;

  MemoryConflicts(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public Optional<User> named(OrganizationId organization, UserName userName) {
    return memory.read(
        () ->
            tables
                .userNames
                .get(Keys.of(organization, userName.folded()))
                .flatMap(id -> user(organization, id)));
  }

  @Override
  public Optional<User> referredTo(OrganizationId organization, ProductReference reference) {
    return memory.read(
        () ->
            tables
                .references
                .get(Keys.of(organization, reference.value()))
                .flatMap(id -> user(organization, id)));
  }

  private Optional<User> user(OrganizationId organization, UUID id) {
    return tables.users.get(Keys.of(new UserKey(organization, new UserId(id))));
  }

  @Override
  public boolean buried(OrganizationId organization, UserName userName) {
    return tables
        .tombstones
        .under(Keys.of(organization))
        .anyMatch(row -> row.getValue().asLeft().userName().folded().equals(userName.folded()));
  }

  @Override
  public Optional<Conflict> of(OrganizationId organization, Person person) {
    return all(organization).stream()
        .filter(it -> isCalled(it, person.userName()))
        .filter(it -> it.reference().equals(person.reference()))
        .findFirst();
  }

  private List<Conflict> all(OrganizationId organization) {
    return tables.conflicts.under(Keys.of(organization)).map(Map.Entry::getValue).toList();
  }

  private static boolean isCalled(Conflict conflict, UserName userName) {
    return conflict.userName().folded().equals(userName.folded());
  }

  @Override
  public void add(OrganizationId organization, Conflict conflict) {
    tables.conflicts.put(key(organization, conflict.id()), conflict);
  }

  @Override
  public Optional<Conflict> findForChange(OrganizationId organization, ConflictId id) {
    return tables.conflicts.get(key(organization, id));
  }

  @Override
  public void save(OrganizationId organization, Conflict conflict) {
    findForChange(organization, conflict.id())
        .ifPresent(kept -> add(organization, kept.settled(conflict.state())));
  }

  @Override
  public List<Conflict> open(OrganizationId organization, Slice slice) {
    var prefix = Keys.of(organization);
    var rows =
        slice
            .after()
            .map(id -> tables.conflicts.after(prefix, Keys.of(organization, id)))
            .orElseGet(() -> tables.conflicts.under(prefix));
    return rows.map(Map.Entry::getValue)
        .filter(it -> it.state() == Conflict.State.OPEN)
        .limit(slice.limit())
        .toList();
  }

  @Override
  public void forget(UserKey user, UserName userName) {
    all(user.organization()).stream()
        .filter(it -> it.user().equals(Optional.of(user.id())) || isCalled(it, userName))
        .forEach(it -> tables.conflicts.remove(key(user.organization(), it.id())));
  }

  private static Key key(OrganizationId organization, ConflictId id) {
    return Keys.of(organization, id.value());
  }
}
