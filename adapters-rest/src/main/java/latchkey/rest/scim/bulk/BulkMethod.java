package latchkey.rest.scim.bulk;

import latchkey.rest.scim.exchange.Ask;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.Reply;

/** What an operation of a bulk may do; named as in HTTP, and with the same case. */
enum BulkMethod {
  POST {
    @Override
    Reply on(Endpoint endpoint, String id, Ask ask) {
      return endpoint.create(ask);
    }
  },
  PUT {
    @Override
    Reply on(Endpoint endpoint, String id, Ask ask) {
      return endpoint.replace(id, ask);
    }
  },
  PATCH {
    @Override
    Reply on(Endpoint endpoint, String id, Ask ask) {
      return endpoint.amend(id, ask);
    }
  },
  DELETE {
    @Override
    Reply on(Endpoint endpoint, String id, Ask ask) {
      return endpoint.delete(id, ask);
    }
  };

  /** Does it, as the request of its own would. */
  abstract Reply on(Endpoint endpoint, String id, Ask ask);

  boolean makes() {
    return this == POST;
  }

  boolean needsData() {
    return this != DELETE;
  }
}
