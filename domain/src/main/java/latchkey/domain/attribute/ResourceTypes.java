package latchkey.domain.attribute;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The types of resources as one organization knows them: with the extensions it defined. */
public record ResourceTypes(ResourceType user, ResourceType group) {
  /** Those of an organization that defined nothing. */
  public static final ResourceTypes STANDARD =
      new ResourceTypes(StandardSchemas.USER_TYPE, StandardSchemas.GROUP_TYPE);

  /** All, in the order in which they are listed and searched. */
  public List<ResourceType> all() {
    return List.of(user, group);
  }

  /** The type with that name, in its own case. */
  public Optional<ResourceType> named(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * The same with one extension more.
   *
   * @param type name of the type it extends
   * @param required whether no resource may be without it
   */
  public ResourceTypes extended(String type, Schema extension, boolean required) {
    UnaryOperator<ResourceType> extend =
        one -> one.name().equals(type) ? one.extended(extension, required) : one;
    return new ResourceTypes(extend.apply(user), extend.apply(group));
  }
}
