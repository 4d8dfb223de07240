package latchkey.persistence.jpa;

import latchkey.persistence.contract.AccessContract;
import latchkey.persistence.contract.ChangesContract;
import latchkey.persistence.contract.ClientsContract;
import latchkey.persistence.contract.ConflictsContract;
import latchkey.persistence.contract.ConnectionsContract;
import latchkey.persistence.contract.CriterionContract;
import latchkey.persistence.contract.CyclesContract;
import latchkey.persistence.contract.GroupsContract;
import latchkey.persistence.contract.IsolationContract;
import latchkey.persistence.contract.LeavingsContract;
import latchkey.persistence.contract.LogContract;
import latchkey.persistence.contract.MembershipsContract;
import latchkey.persistence.contract.NotificationsContract;
import latchkey.persistence.contract.OracleContract;
import latchkey.persistence.contract.OrganizationsContract;
import latchkey.persistence.contract.SchemasContract;
import latchkey.persistence.contract.Store;
import latchkey.persistence.contract.TombstonesContract;
import latchkey.persistence.contract.TransactionsContract;
import latchkey.persistence.contract.UsersContract;
import latchkey.persistence.contract.WalksContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every suite, on PostgreSQL. */
class OnPostgreSqlTest {
  @Nested
  class Access extends AccessContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Changes extends ChangesContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Conflicts extends ConflictsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Connections extends ConnectionsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Clients extends ClientsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Criterion extends CriterionContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Cycles extends CyclesContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Leavings extends LeavingsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Notifications extends NotificationsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Groups extends GroupsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Inactive extends InactiveSuite {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Isolation extends IsolationContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Log extends LogContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Memberships extends MembershipsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Nodes extends NodesSuite {
    @Override
    JpaStore store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Oracle extends OracleContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Organizations extends OrganizationsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Plans extends PlansSuite {
    @Override
    JpaStore store() {
      return Stores.OnPostgreSql.STORE;
    }

    @Test
    void the_last_members_of_a_large_group_cost_what_the_first_do() {
      assertLastMembersCostWhatTheFirstDo();
    }
  }

  @Nested
  class Schemas extends SchemasContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Tombstones extends TombstonesContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Users extends UsersContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }

  @Nested
  class Walks extends WalksContract {
    @Override
    protected Store store() {
      return Stores.OnPostgreSql.STORE;
    }
  }
}
