package latchkey.persistence.memory;

import latchkey.persistence.contract.CriterionContract;
import latchkey.persistence.contract.Store;

class MemoryCriterionTest extends CriterionContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
