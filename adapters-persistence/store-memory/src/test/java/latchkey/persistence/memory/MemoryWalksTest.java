package latchkey.persistence.memory;

import latchkey.persistence.contract.Store;
import latchkey.persistence.contract.WalksContract;

class MemoryWalksTest extends WalksContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
