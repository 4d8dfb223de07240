package latchkey.persistence.jpa.group;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.Fold;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.PerhapsId;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.document.ProfileDocument;

/** A row of {@code groups}: the header alone. */
@Entity
@Table(name = "groups")
@IdClass(RowKey.class)
class GroupRow {
  @Id private UUID org;
  @Id private UUID id;

  @Convert(converter = PerhapsId.class)
  private UUID connection;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "display_name_key")
  private String displayNameKey;

  @Column(name = "display_name_rest")
  private String displayNameRest;

  // the key again where it must be unique, else null
  @Column(name = "display_name_guard")
  private String displayNameGuard;

  @Column(name = "external_id")
  private String externalId;

  private String profile;
  private long version;
  private Instant created;
  private Instant modified;

  protected GroupRow() {}

  static GroupRow of(Group group) {
    var row = new GroupRow();
    row.org = group.key().organization().value();
    row.id = group.key().id().value();
    row.become(group);
    return row;
  }

  void become(Group group) {
    connection = group.connection().map(ConnectionId::value).orElse(null);
    name(group.displayName());
    displayNameGuard = group.nameUnique() ? displayNameKey : null;
    externalId = group.externalId().map(ExternalId::value).orElse(null);
    profile = ProfileDocument.write(group.profile());
    version = group.version().number();
    created = group.created();
    modified = group.modified();
  }

  private void name(String name) {
    String folded = Fold.of(name);
    displayName = name;
    displayNameKey = Fold.cut(folded);
    displayNameRest =
        folded.length() == displayNameKey.length()
            ? null
            : folded.substring(displayNameKey.length());
  }

  Group group() {
    return new Group(
        new GroupKey(new OrganizationId(org), new GroupId(id)),
        Optional.ofNullable(connection).map(ConnectionId::new),
        displayName,
        displayNameGuard != null,
        Optional.ofNullable(externalId).map(ExternalId::new),
        ProfileDocument.read(profile),
        new Version(version),
        created,
        modified);
  }
}
