package latchkey.domain.organization;

import java.util.UUID;

/** Identifies a tenant. */
public record OrganizationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
