package latchkey.persistence.memory;

import latchkey.persistence.contract.ClientsContract;
import latchkey.persistence.contract.Store;

class MemoryClientsTest extends ClientsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
