package latchkey.persistence.memory;

import latchkey.persistence.contract.Store;
import latchkey.persistence.contract.UsersContract;

class MemoryUsersTest extends UsersContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
