package latchkey.persistence.memory;

import latchkey.persistence.contract.ChangesContract;
import latchkey.persistence.contract.Store;

class MemoryChangesTest extends ChangesContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
