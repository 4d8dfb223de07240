package latchkey.persistence.jpa.tombstone;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.domain.group.GroupId;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.jpa.database.PerhapsId;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.document.PackedIds;
import latchkey.persistence.jpa.document.ProfileDocument;
import latchkey.persistence.jpa.document.SuspensionDocument;

/** A row of {@code tombstone}. */
@Entity
@Table(name = "tombstone")
@IdClass(RowKey.class)
class TombstoneRow {
  @Id private UUID org;
  @Id private UUID id;

  @Convert(converter = PerhapsId.class)
  private UUID connection;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "user_name_key")
  private String userNameKey;

  @Column(name = "external_id")
  private String externalId;

  private Instant since;

  @Column(name = "purgeable_from")
  private Instant purgeableFrom;

  private String profile;
  private String suspended;

  @Column(name = "access_until")
  private Instant accessUntil;

  private long version;
  private Instant created;
  private Instant modified;
  private String reference;

  @Column(name = "group_ids")
  private byte[] groupIds;

  protected TombstoneRow() {}

  static TombstoneRow of(Tombstone tombstone) {
    var row = new TombstoneRow();
    row.since = tombstone.since();
    row.purgeableFrom = tombstone.purgeableFrom();
    row.groupIds = PackedIds.write(tombstone.groups().stream().map(GroupId::value).toList());
    row.left(tombstone.asLeft());
    return row;
  }

  private void left(User user) {
    org = user.key().organization().value();
    id = user.key().id().value();
    connection = user.connection().map(ConnectionId::value).orElse(null);
    userName = user.userName().value();
    userNameKey = user.userName().folded();
    externalId = user.externalId().map(ExternalId::value).orElse(null);
    profile = ProfileDocument.write(user.profile());
    suspended = SuspensionDocument.write(user.suspension());
    accessUntil = user.accessUntil().orElse(null);
    version = user.version().number();
    created = user.created();
    modified = user.modified();
    reference = user.reference().map(ProductReference::value).orElse(null);
  }

  Tombstone tombstone() {
    return new Tombstone(
        asLeft(),
        since,
        purgeableFrom,
        PackedIds.read(groupIds).stream().map(GroupId::new).collect(Collectors.toSet()));
  }

  private User asLeft() {
    return new User(
        new UserKey(new OrganizationId(org), new UserId(id)),
        Optional.ofNullable(connection).map(ConnectionId::new),
        new UserName(userName),
        Optional.ofNullable(externalId).map(ExternalId::new),
        ProfileDocument.read(profile),
        SuspensionDocument.read(suspended),
        Optional.ofNullable(accessUntil),
        new Version(version),
        created,
        modified,
        Optional.ofNullable(reference).map(ProductReference::new));
  }
}
