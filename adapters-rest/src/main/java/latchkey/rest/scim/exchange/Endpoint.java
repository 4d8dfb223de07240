package latchkey.rest.scim.exchange;

import latchkey.application.query.Listing;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.json.Json;

/**
 * What can be done with the resources of one type (RFC 7644 §3.2), whoever asks. Everything but
 * finding may end in a RefusedException or a ScimException.
 */
public interface Endpoint {
  /** The name of its type, which is the same for every organization. */
  String kind();

  /** What its resources are in the organization of the caller. */
  ResourceType type();

  /** Where resources of a type are, below the tenant URL (RFC 7643 §6). */
  static String path(String kind) {
    return "/" + kind + "s";
  }

  /** Makes a resource (§3.3). */
  Reply create(Ask ask);

  /** Reads one (§3.4.1). */
  Reply get(String id, Ask ask);

  /** Puts another description in the place of one's; never makes one (§3.5.1). */
  Reply replace(String id, Ask ask);

  /** Changes one step by step, all or nothing (§3.5.2). */
  Reply amend(String id, Ask ask);

  /** Takes one away (§3.6). */
  Reply delete(String id, Ask ask);

  /** Finds a page of resources, each as the search shows it (§3.4.2). */
  Listing<Json> find(Search search);

  /** Finds a part of a walk, each resource as the search shows it (RFC 9865). */
  Stretch<Json> walk(Search search, Step step, int count);
}
