package latchkey.persistence.memory;

import latchkey.persistence.contract.LogContract;
import latchkey.persistence.contract.Store;

class MemoryLogTest extends LogContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
