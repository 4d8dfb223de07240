package latchkey.persistence.memory;

import latchkey.persistence.contract.AccessContract;
import latchkey.persistence.contract.Store;

class MemoryAccessTest extends AccessContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
