package latchkey.rest.admin.credential;

import latchkey.domain.credential.Proof;
import latchkey.rest.json.Json;

/** How a client proves itself, as members of an object; a secret is never among them. */
final class ProofJson implements Proof.Cases<Json> {
  static final ProofJson CASES = new ProofJson();

  private ProofJson() {}

  @Override
  public Json secret(Proof.Secret secret) {
    return out -> out.writeStringField("authentication", "client_secret");
  }

  @Override
  public Json ownKeys(Proof.OwnKeys keys) {
    return out -> {
      out.writeStringField("authentication", "private_key_jwt");
      out.writeFieldName("jwks");
      out.writeRawValue(keys.jwks());
    };
  }

  @Override
  public Json publishedKeys(Proof.PublishedKeys keys) {
    return out -> {
      out.writeStringField("authentication", "private_key_jwt");
      out.writeStringField("jwksUri", keys.jwksUri());
    };
  }

  @Override
  public Json federation(Proof.Federation by) {
    return out -> {
      out.writeStringField("authentication", "federation");
      out.writeObjectFieldStart("federation");
      out.writeStringField("issuer", by.issuer());
      out.writeStringField("subject", by.subject());
      out.writeStringField("audience", by.audience());
      out.writeEndObject();
    };
  }
}
