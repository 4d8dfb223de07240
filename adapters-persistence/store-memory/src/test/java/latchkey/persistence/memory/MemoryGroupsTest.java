package latchkey.persistence.memory;

import latchkey.persistence.contract.GroupsContract;
import latchkey.persistence.contract.Store;

class MemoryGroupsTest extends GroupsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
