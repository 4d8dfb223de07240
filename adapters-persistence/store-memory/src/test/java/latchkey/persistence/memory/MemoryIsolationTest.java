package latchkey.persistence.memory;

import latchkey.persistence.contract.IsolationContract;
import latchkey.persistence.contract.Store;

class MemoryIsolationTest extends IsolationContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
