package latchkey.persistence.memory;

import latchkey.persistence.contract.CyclesContract;
import latchkey.persistence.contract.Store;

class MemoryCyclesTest extends CyclesContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
