package latchkey.rest.scim.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.StandardSchemas;

/** The endpoints of all types, for what concerns several of them. */
@Dependent
public class Endpoints {
  private final List<Endpoint> all;

  @Inject
  Endpoints(@Any Instance<Endpoint> all) {
    this(all.stream().toList());
  }

  /** These. */
  public Endpoints(List<Endpoint> all) {
    this.all =
        StandardSchemas.TYPES.stream().flatMap(type -> serving(type.name(), all).stream()).toList();
  }

  /** All of them, in the order in which types are listed. */
  public List<Endpoint> all() {
    return all;
  }

  /** The one at a path below the tenant URL, such as {@code /Users}. */
  public Optional<Endpoint> at(String path) {
    return all.stream().filter(one -> Endpoint.path(one.kind()).equals(path)).findFirst();
  }

  private static Optional<Endpoint> serving(String kind, List<Endpoint> all) {
    return all.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }
}
