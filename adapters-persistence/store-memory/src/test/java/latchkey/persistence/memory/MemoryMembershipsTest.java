package latchkey.persistence.memory;

import latchkey.persistence.contract.MembershipsContract;
import latchkey.persistence.contract.Store;

class MemoryMembershipsTest extends MembershipsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
