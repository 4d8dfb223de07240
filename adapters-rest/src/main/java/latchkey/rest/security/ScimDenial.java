package latchkey.rest.security;

import java.util.UUID;
import latchkey.rest.json.Json;

/** A denial as a SCIM error (RFC 7644 §3.12), without scimType: that is for 400 and 409. */
record ScimDenial(Denial denial) {

  Json json(UUID requestId) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("schemas");
          out.writeString("urn:ietf:params:scim:api:messages:2.0:Error");
          out.writeEndArray();
          out.writeStringField("status", Integer.toString(denial.status()));
          out.writeStringField("detail", denial.detail() + " [request " + requestId + "]");
        });
  }
}
