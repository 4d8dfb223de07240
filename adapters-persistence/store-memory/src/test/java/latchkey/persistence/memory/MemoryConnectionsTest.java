package latchkey.persistence.memory;

import latchkey.persistence.contract.ConnectionsContract;
import latchkey.persistence.contract.Store;

class MemoryConnectionsTest extends ConnectionsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
