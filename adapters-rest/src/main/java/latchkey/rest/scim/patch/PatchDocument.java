package latchkey.rest.scim.patch;

import java.util.List;

/** The operations of a PATCH, in the order in which they apply. */
public record PatchDocument(List<Operation> operations) {
  public PatchDocument {
    operations = List.copyOf(operations);
  }
}
