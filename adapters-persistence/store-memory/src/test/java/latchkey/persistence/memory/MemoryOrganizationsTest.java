package latchkey.persistence.memory;

import latchkey.persistence.contract.OrganizationsContract;
import latchkey.persistence.contract.Store;

class MemoryOrganizationsTest extends OrganizationsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
