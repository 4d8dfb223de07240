package latchkey.persistence.memory;

import latchkey.persistence.contract.Store;
import latchkey.persistence.contract.TransactionsContract;

class MemoryTransactionsTest extends TransactionsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
