package latchkey.persistence.memory;

import latchkey.persistence.contract.InactiveContract;
import latchkey.persistence.contract.Store;

class MemoryInactiveTest extends InactiveContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
