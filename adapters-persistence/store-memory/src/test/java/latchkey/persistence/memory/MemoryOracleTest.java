package latchkey.persistence.memory;

import latchkey.persistence.contract.OracleContract;
import latchkey.persistence.contract.Store;

class MemoryOracleTest extends OracleContract {
  @Override
  protected Store store() {
    return MemoryStoreUnderTest.ONE;
  }
}
