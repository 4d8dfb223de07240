package latchkey.persistence.memory;

import latchkey.persistence.contract.LeavingsContract;
import latchkey.persistence.contract.Store;

class MemoryLeavingsTest extends LeavingsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
