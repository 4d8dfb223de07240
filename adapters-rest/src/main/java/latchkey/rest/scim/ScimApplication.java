package latchkey.rest.scim;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.rest.json.JsonBodyWriter;
import latchkey.rest.metrics.Operations;
import latchkey.rest.scim.bulk.BulkResource;
import latchkey.rest.scim.discovery.ResourceTypesResource;
import latchkey.rest.scim.discovery.SchemasResource;
import latchkey.rest.scim.discovery.ServiceProviderConfigResource;
import latchkey.rest.scim.error.Mappers;
import latchkey.rest.scim.exchange.Addresses;
import latchkey.rest.scim.exchange.Lengths;
import latchkey.rest.scim.exchange.MediaTypes;
import latchkey.rest.scim.exchange.Methods;
import latchkey.rest.scim.group.GroupsResource;
import latchkey.rest.scim.root.RootResource;
import latchkey.rest.scim.user.UsersResource;

/** Lists what serves {@code /scim}; what is not listed here serves other faces. */
@ApplicationPath("/scim")
public class ScimApplication extends Application {
  private static final Set<Class<?>> OWN =
      Set.of(
          UsersResource.class,
          GroupsResource.class,
          SchemasResource.class,
          ResourceTypesResource.class,
          ServiceProviderConfigResource.class,
          RootResource.class,
          BulkResource.class,
          Addresses.class,
          MediaTypes.class,
          Operations.class,
          Methods.class,
          Lengths.class,
          JsonBodyWriter.class);

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(OWN.stream(), Mappers.CLASSES.stream()).collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    // Discovery is SCIM's own; a WADL would be one more address to answer for.
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
