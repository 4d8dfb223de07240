package latchkey.persistence.jpa.user;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.jpa.database.PerhapsId;
import latchkey.persistence.jpa.database.RowKey;
import latchkey.persistence.jpa.document.ProfileDocument;
import latchkey.persistence.jpa.document.SuspensionDocument;

/** A row of {@code users}: the user, and keys of singular facts for searching. */
@Entity
@Table(name = "users")
@IdClass(RowKey.class)
class UserRow {
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

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "display_name_key")
  private String displayNameKey;

  @Column(name = "display_name_rest")
  private String displayNameRest;

  @Column(name = "manager_id")
  private String managerId;

  @Column(name = "manager_rest")
  private String managerRest;

  @Column(name = "formatted_key")
  private String formattedKey;

  @Column(name = "family_name_key")
  private String familyNameKey;

  @Column(name = "given_name_key")
  private String givenNameKey;

  @Column(name = "middle_name_key")
  private String middleNameKey;

  @Column(name = "honorific_prefix_key")
  private String honorificPrefixKey;

  @Column(name = "honorific_suffix_key")
  private String honorificSuffixKey;

  @Column(name = "nick_name_key")
  private String nickNameKey;

  @Column(name = "profile_url_key")
  private String profileUrlKey;

  @Column(name = "title_key")
  private String titleKey;

  @Column(name = "user_type_key")
  private String userTypeKey;

  @Column(name = "preferred_language_key")
  private String preferredLanguageKey;

  @Column(name = "locale_key")
  private String localeKey;

  @Column(name = "timezone_key")
  private String timezoneKey;

  @Column(name = "employee_number_key")
  private String employeeNumberKey;

  @Column(name = "cost_center_key")
  private String costCenterKey;

  @Column(name = "organization_key")
  private String organizationKey;

  @Column(name = "division_key")
  private String divisionKey;

  @Column(name = "department_key")
  private String departmentKey;

  @Column(name = "manager_ref_key")
  private String managerRefKey;

  @Column(name = "manager_name_key")
  private String managerNameKey;

  private int reasons;
  private String suspended;

  // since when the directory has suspended it, for finding those that are forgotten
  @Column(name = "inactive_since")
  private Instant inactiveSince;

  @Column(name = "access_until")
  private Instant accessUntil;

  // accessUntil for as long as its passing is not yet recorded
  private Instant ends;

  private String profile;
  private long version;
  private Instant created;
  private Instant modified;
  private String reference;

  protected UserRow() {}

  static UserRow of(User user) {
    var row = new UserRow();
    row.org = user.key().organization().value();
    row.id = user.key().id().value();
    row.become(user);
    return row;
  }

  void become(User user) {
    connection = user.connection().map(ConnectionId::value).orElse(null);
    userName = user.userName().value();
    userNameKey = user.userName().folded();
    externalId = user.externalId().map(ExternalId::value).orElse(null);
    reasons = SuspensionDocument.bits(user.suspension());
    suspended = SuspensionDocument.write(user.suspension());
    inactiveSince = user.suspension().since().get(Reason.DIRECTORY);
    end(user.accessUntil().orElse(null));
    version = user.version().number();
    created = user.created();
    modified = user.modified();
    reference = user.reference().map(ProductReference::value).orElse(null);
    profile = ProfileDocument.write(user.profile());
    displayName = user.displayName().orElse(null);
    index(user.profile());
  }

  private void end(Instant until) {
    if (!Objects.equals(accessUntil, until)) ends = until;
    accessUntil = until;
  }

  private void index(Profile profile) {
    displayNameKey = UserFact.DISPLAY_NAME.keyIn(profile);
    displayNameRest = UserFact.DISPLAY_NAME.restIn(profile);
    managerId = UserFact.MANAGER.keyIn(profile);
    managerRest = UserFact.MANAGER.restIn(profile);
    formattedKey = UserFact.FORMATTED.keyIn(profile);
    familyNameKey = UserFact.FAMILY_NAME.keyIn(profile);
    givenNameKey = UserFact.GIVEN_NAME.keyIn(profile);
    middleNameKey = UserFact.MIDDLE_NAME.keyIn(profile);
    honorificPrefixKey = UserFact.HONORIFIC_PREFIX.keyIn(profile);
    honorificSuffixKey = UserFact.HONORIFIC_SUFFIX.keyIn(profile);
    nickNameKey = UserFact.NICK_NAME.keyIn(profile);
    profileUrlKey = UserFact.PROFILE_URL.keyIn(profile);
    titleKey = UserFact.TITLE.keyIn(profile);
    userTypeKey = UserFact.USER_TYPE.keyIn(profile);
    preferredLanguageKey = UserFact.PREFERRED_LANGUAGE.keyIn(profile);
    localeKey = UserFact.LOCALE.keyIn(profile);
    timezoneKey = UserFact.TIMEZONE.keyIn(profile);
    employeeNumberKey = UserFact.EMPLOYEE_NUMBER.keyIn(profile);
    costCenterKey = UserFact.COST_CENTER.keyIn(profile);
    organizationKey = UserFact.ORGANIZATION.keyIn(profile);
    divisionKey = UserFact.DIVISION.keyIn(profile);
    departmentKey = UserFact.DEPARTMENT.keyIn(profile);
    managerRefKey = UserFact.MANAGER_REF.keyIn(profile);
    managerNameKey = UserFact.MANAGER_NAME.keyIn(profile);
  }

  User user() {
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
