package latchkey.persistence.memory;

import latchkey.persistence.contract.ConflictsContract;
import latchkey.persistence.contract.Store;

class MemoryConflictsTest extends ConflictsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
