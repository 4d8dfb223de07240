package latchkey.rest.scim.discovery;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import latchkey.rest.json.Json;
import latchkey.rest.scim.exchange.EntityTags;
import latchkey.rest.scim.exchange.Reply;

/**
 * One document about the service. It has no version that is counted, so a hash of what it says is
 * its entity tag.
 *
 * @param kind its {@code meta.resourceType}
 * @param location where it is
 * @param facts writes all its members but {@code meta}
 */
record Document(String kind, String location, Json facts) implements Json {
  private static final int BYTES = 8;

  @Override
  public void write(JsonGenerator out) throws IOException {
    Json.object(this::members).write(out);
  }

  private void members(JsonGenerator out) throws IOException {
    facts.write(out);
    out.writeObjectFieldStart("meta");
    out.writeStringField("resourceType", kind);
    out.writeStringField("location", location);
    out.writeStringField("version", tag());
    out.writeEndObject();
  }

  /** The document as an answer. */
  Reply reply() {
    return Reply.shown(200, tag(), location, this);
  }

  private String tag() {
    return tag(Json.object(facts));
  }

  /** The tag of a document that says this. */
  static String tag(Json said) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.bytes());
      return EntityTags.weak(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
