package latchkey.persistence.memory;

import latchkey.persistence.contract.SchemasContract;
import latchkey.persistence.contract.Store;

class MemorySchemasTest extends SchemasContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
