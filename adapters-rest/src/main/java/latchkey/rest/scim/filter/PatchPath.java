package latchkey.rest.scim.filter;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.criterion.Criterion;

/**
 * What a path of a PATCH names (RFC 7644 §3.5.2).
 *
 * @param attribute empty when the extension as a whole is meant
 * @param which selects elements of a multi-valued attribute
 */
public record PatchPath(
    SchemaId schema, Optional<AttributePath> attribute, Optional<Criterion> which) {}
