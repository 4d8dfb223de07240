package latchkey.rest.scim.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of a bulk that changed nothing.
 *
 * @param path below the tenant URL, such as {@code /Users}
 * @param data what it came with, if it was refused
 * @param rules names of the tolerances that it needed
 */
public record CallPart(
    String method,
    String path,
    int status,
    Optional<String> scimType,
    Optional<String> detail,
    Optional<JsonNode> data,
    Set<String> rules) {}
