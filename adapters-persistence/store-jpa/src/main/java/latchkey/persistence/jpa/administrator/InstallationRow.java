package latchkey.persistence.jpa.administrator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code installation}. */
@Entity
@Table(name = "installation")
class InstallationRow {
  @Id private String name;
  private String content;

  protected InstallationRow() {}

  InstallationRow(String name, String content) {
    this.name = name;
    this.content = content;
  }

  String content() {
    return content;
  }
}
