package latchkey.persistence.memory;

import latchkey.persistence.contract.NotificationsContract;
import latchkey.persistence.contract.Store;

class MemoryNotificationsTest extends NotificationsContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
