package latchkey.persistence.memory;

import latchkey.persistence.contract.Store;
import latchkey.persistence.contract.TombstonesContract;

class MemoryTombstonesTest extends TombstonesContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
